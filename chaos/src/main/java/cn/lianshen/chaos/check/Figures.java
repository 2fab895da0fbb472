package cn.lianshen.chaos.check;

import java.util.List;

/**
 * A run in numbers.
 *
 * @param acknowledged commands answered with success, repetitions not counted
 * @param events in the case log, repetitions not counted
 * @param lost violations of that kind; likewise the following
 */
public record Figures(long acknowledged, long events, long lost, long duplicated, long forks, long unexplained) {

    static Figures of(long acknowledged, long events, List<Violation> violations) {
        return new Figures(
                acknowledged,
                events,
                count(violations, Violation.Kind.LOST),
                count(violations, Violation.Kind.DUPLICATED),
                count(violations, Violation.Kind.FORKED),
                count(violations, Violation.Kind.UNEXPLAINED));
    }

    private static long count(List<Violation> violations, Violation.Kind kind) {
        return violations.stream().filter(violation -> violation.kind() == kind).count();
    }
}
