package cn.lianshen.chaos.evidence;

import java.util.List;

/**
 * A combined result.
 *
 * @param deviates whether it says why it differs from the proposal
 * @param by account of the issuer
 */
public record StoredResult(
        String number,
        String conclusion,
        List<NamedDecision> basis,
        String verificationCode,
        boolean deviates,
        String by) {

    static StoredResult of(Fields result) {
        return new StoredResult(
                result.text("number"),
                result.text("conclusion"),
                result.list("basis").stream().map(NamedDecision::of).toList(),
                result.text("verificationCode"),
                result.has("deviationReason"),
                result.text("by.id"));
    }
}
