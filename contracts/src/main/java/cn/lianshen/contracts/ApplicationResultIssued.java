package cn.lianshen.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one combined result of the case.
 *
 * @param number number of the result document (批文号), unique
 * @param verificationCode what the public types in to check the document
 * @param digest SHA-256 of the result's content in lower-case hex, printed on the document
 * @param deviationReason why the lead window did not follow the proposal; absent if it did
 */
public record ApplicationResultIssued(
        String applicationId,
        String number,
        Conclusion conclusion,
        List<MatterDecision> decisions,
        List<Basis> basis,
        String verificationCode,
        String digest,
        @Nullable String deviationReason,
        Actor by,
        Instant at)
        implements ApplicationEvent {}
