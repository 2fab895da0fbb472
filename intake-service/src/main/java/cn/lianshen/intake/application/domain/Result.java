package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.MatterDecision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one combined result.
 *
 * @param basis the decisions it rests on
 * @param digest SHA-256 of its content in lower-case hex
 * @param deviationReason why it differs from the proposal; absent if it does not
 */
public record Result(
        String number,
        Conclusion conclusion,
        List<MatterDecision> decisions,
        List<Basis> basis,
        String verificationCode,
        String digest,
        @Nullable String deviationReason,
        Actor by,
        Instant at) {

    /** What the applicant must fulfil, over all departments. */
    public List<String> conditions() {
        return decisions.stream()
                .flatMap(decision -> decision.conditions().stream())
                .distinct()
                .toList();
    }
}
