package cn.lianshen.intake.application.web;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.MatterDecision;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A combined result as it is shown. */
@Schema(description = "The one combined result of a case.")
record ResultView(
        @Schema(description = "The application.", example = "app-3f0c9a7be1d2c3b4a5968778")
        String applicationId,

        @Schema(description = "Number of the result document (批文号).", example = "联审〔2026〕000017号")
        String number,

        @Schema(description = "What was concluded.", example = "APPROVED_WITH_CONDITIONS")
        Conclusion conclusion,

        @Schema(description = "What each department decided.")
        List<MatterDecision> decisions,

        @Schema(description = "What the applicant must fulfil, over all departments.", example = "[\"开工前缴纳水土保持补偿费\"]")
        List<String> conditions,

        @Schema(description = "The decisions it rests on.") List<Basis> basis,

        @Schema(description = "What the public types in to check it.", example = "7KQF-2MXA-9PTR-H4CV")
        String verificationCode,

        @Schema(
                description = "SHA-256 of its content.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(description = "Why it differs from the proposal; absent if it does not.", example = "经会商，另行论证。")
        @Nullable
        String deviationReason,

        @Schema(description = "Who issued it.") Actor issuedBy,

        @Schema(description = "When it was issued.", example = "2026-12-10T02:00:00Z")
        Instant issuedAt) {

    static ResultView of(Application application, Result result) {
        return new ResultView(
                application.id(),
                result.number(),
                result.conclusion(),
                result.decisions(),
                result.conditions(),
                result.basis(),
                result.verificationCode(),
                result.digest(),
                result.deviationReason(),
                result.by(),
                result.at());
    }
}
