package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Conclusion;
import java.time.Instant;

/** What the lead window is told who issued a result. */
public record Issued(
        String applicationId, String number, Conclusion conclusion, String verificationCode, Instant issuedAt) {

    static Issued of(Application application, Result result) {
        return new Issued(
                application.id(), result.number(), result.conclusion(), result.verificationCode(), result.at());
    }
}
