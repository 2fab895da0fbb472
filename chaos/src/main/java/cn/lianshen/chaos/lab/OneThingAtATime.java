package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.evidence.Backlog;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.nemesis.Fault;
import cn.lianshen.chaos.nemesis.Nemesis;
import cn.lianshen.chaos.receiver.Manner;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** When all is healed and people go on: what one thing that is wrong means to all others. */
record OneThingAtATime(Nemesis nemesis, Watch watch, Sources sources, PrintStream out) {

    private static final int ROUNDS = 5;
    private static final Duration BAD_ENDPOINTS = Duration.ofSeconds(5);

    /** Long enough that the last seconds of it can be compared with an outage, and nothing is felt any more of the last one. */
    private static final Duration GOOD_ENDPOINTS = Duration.ofSeconds(10);

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(30);

    /** Longer than the gateway waits for an answer, so that a command that waits for the log fails before it is back. */
    private static final Duration WITHOUT_BROKER = Duration.ofSeconds(15);

    private static final Duration WITH_IT_AGAIN = Duration.ofSeconds(5);

    /** What had not caught up in time. */
    Optional<String> play() throws InterruptedException {
        out.println("Now and then with dead and slow endpoints, while nothing else is wrong.");
        var behind = Backlog.await(sources, CAUGHT_UP_WITHIN);
        for (int round = 0; round < ROUNDS && behind.isEmpty(); round++) {
            watch.during(GOOD_ENDPOINTS);
            nemesis.strikeAlone(
                    new Fault.Misbehave(Lab.SHAKY, Manner.DEAD, BAD_ENDPOINTS),
                    new Fault.Misbehave(Lab.SHAKY_ORDERED, Manner.SLOW, BAD_ENDPOINTS));
            behind = Backlog.await(sources, CAUGHT_UP_WITHIN);
        }
        out.println("Once more without the broker, while nothing else is wrong.");
        nemesis.strikeAlone(new Fault.Kill("broker", WITHOUT_BROKER));
        watch.during(WITH_IT_AGAIN);
        return behind.map(
                what -> "%d s after all endpoints were good again %s".formatted(CAUGHT_UP_WITHIN.toSeconds(), what));
    }
}
