package cn.lianshen.chaos.check;

import java.util.List;
import java.util.Optional;

/**
 * What follows for the whole case from what is known of its matters (DB34/T 1164-2010), written down for the checker.
 *
 * <p>ALL waits for every matter, CORE for the mandatory ones (for all if there are none), ANY for one consent or for all. Refused if
 * nobody consents, or, but for ANY, if a mandatory matter ended without consent; else approved, with conditions if anybody has some.
 */
final class JoinRule {

    private JoinRule() {}

    /**
     * What is known of a matter.
     *
     * @param outcome of its newest decision; empty if there is none
     * @param ended whether it is decided, or ended without a decision
     */
    record Matter(String code, boolean mandatory, String outcome, boolean ended) {

        boolean consents() {
            return !outcome.isEmpty() && !outcome.equals("REFUSED");
        }
    }

    /** The conclusion; empty as long as something is waited for. */
    static Optional<String> conclusion(String policy, List<Matter> matters) {
        if (!ready(policy, matters)) {
            return Optional.empty();
        }
        boolean vetoed = !policy.equals("ANY")
                && matters.stream().anyMatch(matter -> matter.mandatory() && matter.ended() && !matter.consents());
        if (vetoed || matters.stream().noneMatch(Matter::consents)) {
            return Optional.of("REFUSED");
        }
        return matters.stream().anyMatch(matter -> matter.outcome().equals("APPROVED_WITH_CONDITIONS"))
                ? Optional.of("APPROVED_WITH_CONDITIONS")
                : Optional.of("APPROVED");
    }

    private static boolean ready(String policy, List<Matter> matters) {
        boolean allEnded = matters.stream().allMatch(Matter::ended);
        return switch (policy) {
            case "ALL" -> allEnded;
            case "CORE" ->
                matters.stream().anyMatch(Matter::mandatory)
                        ? matters.stream().filter(Matter::mandatory).allMatch(Matter::ended)
                        : allEnded;
            case "ANY" -> allEnded || matters.stream().anyMatch(Matter::consents);
            default -> throw new IllegalArgumentException("policy: " + policy + " (expected: ALL, CORE or ANY)");
        };
    }
}
