package cn.lianshen.chaos.nemesis;

import cn.lianshen.chaos.proxy.Mode;
import cn.lianshen.chaos.receiver.Manner;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which fault comes next and when. The same seed and the same names give the same plan; cheap deaths are frequent ones: a store is back
 * after a second, a broker after five, a service after ten.
 */
public final class Plan {

    private static final int SMALLEST_COMMAND = 500;
    private static final List<String> PLACES_OF_ALL =
            List.of("consumer.beforeApply", "consumer.afterApply", "consumer.beforeCommit", "consumer.betweenEffects");
    private static final List<String> PLACES_OF_WRITERS = List.of(
            "cmd.beforeCas",
            "cmd.afterCas",
            "relay.beforeSend",
            "relay.afterAck",
            "relay.afterArchive",
            "relay.beforePull",
            "relay.afterPull",
            "consumer.beforeApply",
            "consumer.betweenEffects",
            "consumer.beforeCursors",
            "consumer.afterApply",
            "consumer.beforeCommit");
    private static final List<String> PLACES_OF_INTAKE = List.of("join.beforeCas", "join.afterCas");
    private static final List<String> PLACES_OF_NOTIFICATION = List.of(
            "webhook.beforePost",
            "webhook.afterPost",
            "announce.beforeFeed",
            "announce.afterFeed",
            "announce.afterNotices",
            "announce.afterDeliveries",
            "announce.afterPublish",
            "announce.beforeCursors");

    private final SplittableRandom random;
    private final Names names;
    private final Duration meanGap;

    /**
     * A plan.
     *
     * @param meanGap between two faults; they come at random moments
     */
    public Plan(long seed, Names names, Duration meanGap) {
        this.random = new SplittableRandom(seed);
        this.names = names;
        this.meanGap = meanGap;
    }

    /** What the plan may strike; names of services, links, receivers and of parts whose clock can jump. */
    public record Names(List<String> services, List<String> links, List<String> receivers, List<String> clocks) {}

    /** How long until the next fault: from a third of the mean up to five thirds. */
    Duration gap() {
        long mean = meanGap.toMillis();
        return Duration.ofMillis(random.nextLong(mean / 3, 5 * mean / 3 + 1));
    }

    Fault next() {
        int dice = random.nextInt(100);
        if (dice < 24) {
            return new Fault.Kill("store", upTo(Duration.ofMillis(1_500)));
        }
        if (dice < 28) {
            return new Fault.Kill("broker", upTo(Duration.ofSeconds(3)));
        }
        if (dice < 46) {
            return new Fault.Kill(one(names.services()), upTo(Duration.ofSeconds(6)));
        }
        if (dice < 56) {
            return halt(one(names.services()));
        }
        if (dice < 64) {
            return pause();
        }
        if (dice < 90 && !names.links().isEmpty()) {
            return weather(one(names.links()));
        }
        if (dice < 96 && !names.receivers().isEmpty()) {
            var manners = List.of(Manner.DEAD, Manner.SLOW, Manner.LYING, Manner.LYING);
            return new Fault.Misbehave(one(names.receivers()), one(manners), seconds(5, 20));
        }
        return names.clocks().isEmpty() ? new Fault.Kill("store", Duration.ZERO) : jump(one(names.clocks()));
    }

    private Fault pause() {
        int dice = random.nextInt(10);
        if (dice < 2) {
            return new Fault.Pause("store", seconds(1, 5));
        }
        if (dice < 3) {
            return new Fault.Pause("broker", seconds(1, 6));
        }
        return new Fault.Pause(one(names.services()), seconds(2, 20));
    }

    private Fault halt(String service) {
        if (service.startsWith("gateway")) {
            return new Fault.Kill(service, upTo(Duration.ofSeconds(6)));
        }
        boolean special = random.nextInt(3) == 0;
        var places = PLACES_OF_ALL;
        if (service.startsWith("notification")) {
            places = random.nextInt(4) == 0 ? PLACES_OF_ALL : PLACES_OF_NOTIFICATION;
        } else if (service.startsWith("intake")) {
            places = special ? PLACES_OF_INTAKE : PLACES_OF_WRITERS;
        } else if (service.startsWith("approval")) {
            places = PLACES_OF_WRITERS;
        }
        return new Fault.Halt(service, one(places), 1 + random.nextInt(12));
    }

    private Fault weather(String link) {
        return switch (random.nextInt(12)) {
            case 0 -> new Fault.Reset(link);
            case 1 -> new Fault.Disturb(link, new Mode.Cut(), seconds(1, 6));
            case 2 -> new Fault.Disturb(link, new Mode.Hold(one(List.of(Mode.Way.values()))), seconds(1, 12));
            case 3, 4 ->
                new Fault.Disturb(link, new Mode.Delay(Duration.ofMillis(random.nextLong(5, 800))), seconds(2, 10));
            case 5 -> new Fault.Disturb(link, new Mode.Throttle(8_000 + random.nextInt(56_000)), seconds(2, 8));
            default ->
                new Fault.Disturb(
                        link, new Mode.Swallow(0.1 + 0.9 * random.nextDouble(), SMALLEST_COMMAND), seconds(4, 15));
        };
    }

    /** A signature is good for five minutes; whoever signs does not jump that far. */
    private Fault jump(String part) {
        long most = part.startsWith("notification") ? 60 : 7_200;
        return new Fault.JumpClock(part, Duration.ofSeconds(random.nextLong(-most, most + 1)), seconds(3, 15));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofMillis(random.nextLong(least * 1000L, most * 1000L + 1));
    }
}
