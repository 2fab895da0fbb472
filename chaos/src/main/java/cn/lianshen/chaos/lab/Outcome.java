package cn.lianshen.chaos.lab;

import java.util.List;

/**
 * What a run has shown.
 *
 * @param violations one sentence each; none if everything held
 * @param report lines for people
 */
public record Outcome(List<String> violations, List<String> report) {

    /** Copies what it is given. */
    public Outcome {
        violations = List.copyOf(violations);
        report = List.copyOf(report);
    }

    /** {@return whether nothing was violated} */
    public boolean isGood() {
        return violations.isEmpty();
    }
}
