package cn.lianshen.chaos.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long the same thing took without something and beside it, in several rounds. One round alone proves nothing on a machine that others
 * use: only what is slower in every one of them is slower.
 */
record Comparison(List<Round> rounds) {

    private static final int FEWEST_ROUNDS = 4;
    private static final int FEWEST_IN_A_ROUND = 20;
    private static final double TOLERATED = 1.2;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    /** What was seen in one round. */
    record Round(List<Duration> without, List<Duration> beside) {

        Round {
            without = without.stream().sorted().toList();
            beside = beside.stream().sorted().toList();
        }

        private boolean counts() {
            return Math.min(without.size(), beside.size()) >= FEWEST_IN_A_ROUND;
        }

        private double ratio() {
            return (double) median(beside).toNanos() / median(without).toNanos();
        }
    }

    /** Rounds with too little in them do not count. */
    Comparison {
        rounds = rounds.stream().filter(Round::counts).toList();
    }

    boolean saysSomething() {
        return rounds.size() >= FEWEST_ROUNDS;
    }

    boolean isSlowerEveryTime() {
        return saysSomething() && rounds.stream().allMatch(round -> round.ratio() > TOLERATED);
    }

    /** The median of each round, such as {@code 18.3 after 20.1 ms, 21.0 after 20.2 ms}. */
    @Override
    public String toString() {
        return rounds.stream()
                .map(round ->
                        "%.1f after %.1f ms".formatted(milliseconds(round.beside()), milliseconds(round.without())))
                .collect(Collectors.joining(", "));
    }

    private static double milliseconds(List<Duration> sorted) {
        return median(sorted).toNanos() / NANOS_IN_A_MILLISECOND;
    }

    private static Duration median(List<Duration> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }
}
