package cn.lianshen.chaos.check;

import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Trouble;
import java.time.Duration;
import java.util.List;

/**
 * The stretches without a broker.
 *
 * @param away when it was killed or paused
 * @param others everything else that was wrong
 */
record LogOutages(List<Trouble> away, List<Trouble> others) {

    private static final String BROKER = "broker";

    /** A part is down a moment before that is noted, and is up a moment before it is known to be. */
    private static final long MARGIN = Duration.ofSeconds(1).toNanos();

    /** So long the gateway may leave alone what failed a short while ago, and drivers look for new connections. */
    private static final long SETTLING = Duration.ofSeconds(10).toNanos();

    static LogOutages of(List<Trouble> troubles) {
        return new LogOutages(
                troubles.stream().filter(LogOutages::isBroker).toList(),
                troubles.stream().filter(trouble -> !isBroker(trouble)).toList());
    }

    private static boolean isBroker(Trouble trouble) {
        return trouble.victim().equals(BROKER);
    }

    /** How many of them any of these deeds is within. */
    long around(List<Deed> deeds) {
        return away.stream()
                .filter(outage -> deeds.stream().anyMatch(deed -> within(deed, outage)))
                .count();
    }

    boolean contain(Deed deed) {
        return away.stream().anyMatch(outage -> within(deed, outage)) && nothingElseIsWrong(deed);
    }

    private static boolean within(Deed deed, Trouble outage) {
        return begins(deed, outage) && deed.ended() <= outage.until() - MARGIN;
    }

    /** Begun well before the end and not answered by then. */
    boolean outlast(Deed deed) {
        return away.stream().anyMatch(outage -> begins(deed, outage) && deed.ended() > outage.until() - MARGIN)
                && nothingElseIsWrong(deed);
    }

    private static boolean begins(Deed deed, Trouble outage) {
        return deed.begun() >= outage.from() + MARGIN && deed.begun() <= outage.until() - MARGIN;
    }

    private boolean nothingElseIsWrong(Deed deed) {
        Needs needs = Needs.of(deed.operation());
        return others.stream()
                .filter(trouble -> needs.include(trouble.victim()))
                .noneMatch(
                        trouble -> trouble.from() - MARGIN < deed.ended() && deed.begun() - SETTLING < trouble.until());
    }
}
