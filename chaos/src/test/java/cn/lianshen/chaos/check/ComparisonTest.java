package cn.lianshen.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.chaos.check.Comparison.Round;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void whatIsSlowerInEveryRoundIsSlower() {
        assertThat(of(round(100, 121), round(10, 13), round(50, 200), round(100, 130))
                        .isSlowerEveryTime())
                .isTrue();
    }

    @Test
    void oneRoundOfTheSameSpeedAcquits() {
        assertThat(of(round(100, 500), round(10, 50), round(50, 200), round(100, 120))
                        .isSlowerEveryTime())
                .isFalse();
    }

    @Test
    void someSlowOnesDoNotMoveTheMedian() {
        var durations = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> Duration.ofMillis(number > 20 ? 9_000 : 100))
                .toList();
        var round = new Round(all(100), durations);

        assertThat(of(round, round, round, round).isSlowerEveryTime()).isFalse();
    }

    @Test
    void tooFewRoundsOrTooLittleInThemSayNothing() {
        var thin = new Round(all(100), Collections.nCopies(19, Duration.ofMillis(500)));

        assertThat(of(round(10, 50), round(10, 50), round(10, 50)).saysSomething())
                .isFalse();
        assertThat(of(round(10, 50), round(10, 50), round(10, 50), thin).isSlowerEveryTime())
                .isFalse();
    }

    @Test
    void tellsTheMedians() {
        assertThat(of(round(100, 121), round(10, 9))).hasToString("121.0 after 100.0 ms, 9.0 after 10.0 ms");
    }

    private static Comparison of(Round... rounds) {
        return new Comparison(List.of(rounds));
    }

    private static Round round(int without, int beside) {
        return new Round(all(without), all(beside));
    }

    private static List<Duration> all(int milliseconds) {
        return Collections.nCopies(20, Duration.ofMillis(milliseconds));
    }
}
