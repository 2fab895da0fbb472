package cn.lianshen.chaos.nemesis;

import cn.lianshen.chaos.proxy.Mode;
import cn.lianshen.chaos.receiver.Manner;
import java.time.Duration;

/** One thing that goes wrong, and for how long. */
public sealed interface Fault {

    /** Whom it strikes: a part, a link or a receiver. */
    String victim();

    /** {@code kill -9}, and a new start after a while. */
    record Kill(String victim, Duration away) implements Fault {}

    /** SIGSTOP, and SIGCONT after a while: a zombie. */
    record Pause(String victim, Duration length) implements Fault {}

    /**
     * Killed, and started again so that it halts by itself the n-th time it reaches a place in its code.
     *
     * @param place as the code calls it
     */
    record Halt(String victim, String place, int hit) implements Fault {}

    /** A link in bad weather. */
    record Disturb(String victim, Mode mode, Duration length) implements Fault {}

    /** All open connections of a link end with a reset. */
    record Reset(String victim) implements Fault {}

    /** A receiver that treats who posts to it badly. */
    record Misbehave(String victim, Manner manner, Duration length) implements Fault {}

    /** The wall clock of a part jumps, and jumps back after a while. */
    record JumpClock(String victim, Duration by, Duration length) implements Fault {}
}
