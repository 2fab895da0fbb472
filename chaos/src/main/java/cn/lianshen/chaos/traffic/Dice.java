package cn.lianshen.chaos.traffic;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** What one story leaves to chance; the same seed decides the same. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    synchronized Dice next() {
        return new Dice(random.split());
    }

    synchronized boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    synchronized <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    synchronized Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
