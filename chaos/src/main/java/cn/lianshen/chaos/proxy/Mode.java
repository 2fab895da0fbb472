package cn.lianshen.chaos.proxy;

import java.time.Duration;

/** How a link behaves until it is told otherwise. */
public sealed interface Mode {

    /** As if the proxy were not there. */
    record Pass() implements Mode {}

    /** Every piece of data waits for so long, in both directions. */
    record Delay(Duration by) implements Mode {}

    /** At most so many bytes a second in each direction of each connection. */
    record Throttle(int bytesPerSecond) implements Mode {

        /** Checks the amount. */
        public Throttle {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("bytesPerSecond: " + bytesPerSecond + " (expected: >= 1)");
            }
        }
    }

    /** Nobody listens and open connections are closed. */
    record Cut() implements Mode {}

    /** Connections are taken and nothing comes through; what was held comes through afterwards, as TCP would have it. */
    record Hold(Way way) implements Mode {}

    /**
     * The request goes through; when the response comes it is dropped and the caller's connection is reset.
     *
     * @param chance of a response to be swallowed, over 0 to 1
     * @param leastRequest requests of fewer bytes get their response; keeps heartbeats out of the count
     */
    record Swallow(double chance, int leastRequest) implements Mode {

        /** Checks the chance. */
        public Swallow {
            if (!(chance > 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance: " + chance + " (expected: over 0 to 1)");
            }
        }
    }

    /** What does not come through. */
    enum Way {
        REQUESTS,
        RESPONSES,
        BOTH
    }
}
