package cn.lianshen.approval.web;

import cn.lianshen.approval.domain.Verdict;
import cn.lianshen.contracts.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department's decision as it is sent. */
@Schema(description = "A department's decision on its matter.")
record DecisionRequest(
        @Schema(description = "What the department decides.", example = "APPROVED_WITH_CONDITIONS") @NotNull
        Outcome outcome,

        @Schema(description = "The opinion that stands in the result.", example = "经审查，符合规划条件，同意。")
        @NotBlank
        @Size(max = 2000)
        String opinion,

        @Schema(
                description = "What the applicant must fulfil; required with conditions, empty otherwise.",
                example = "[\"开工前完成水土保持补偿费缴纳\"]")
        @Nullable
        @Size(max = 20)
        List<@NotBlank @Size(max = 500) String> conditions,

        @Schema(description = "Why it refuses; required then (行政许可法 38).", example = "选址不符合国土空间规划。")
        @Nullable
        @Size(max = 2000)
        String reason,

        @Schema(
                description = "How the refusal can be reviewed; required then (行政许可法 38).",
                example = "可在六十日内申请行政复议，或者六个月内提起行政诉讼。")
        @Nullable
        @Size(max = 2000)
        String remedies) {

    Verdict verdict() {
        return new Verdict(outcome, opinion, conditions == null ? List.of() : conditions, reason, remedies);
    }
}
