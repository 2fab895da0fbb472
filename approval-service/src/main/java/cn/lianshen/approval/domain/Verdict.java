package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department says, before it is recorded.
 *
 * @param conditions what the applicant must fulfil; only with conditions
 * @param reason why it refuses; required then (行政许可法 38)
 * @param remedies how the refusal can be reviewed (复议、诉讼); required then
 */
public record Verdict(
        Outcome outcome,
        String opinion,
        List<String> conditions,
        @Nullable String reason,
        @Nullable String remedies) {

    public Verdict {
        conditions = List.copyOf(conditions);
    }

    /** Whether it says all that the law wants from such a verdict. */
    boolean isComplete() {
        return switch (outcome) {
            case APPROVED -> conditions.isEmpty();
            case APPROVED_WITH_CONDITIONS ->
                !conditions.isEmpty() && conditions.stream().allMatch(Verdict::says);
            case REFUSED -> says(reason) && says(remedies) && conditions.isEmpty();
        };
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
