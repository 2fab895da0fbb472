package cn.lianshen.approval.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new decision instead of an earlier one. */
@Schema(description = "A new decision that replaces the earlier one before the result is issued.")
record CorrectionRequest(
        @Schema(description = "The decision that counts from now on.") @NotNull @Valid
        DecisionRequest decision,

        @Schema(description = "Why the earlier decision was wrong.", example = "复核发现占地面积录入有误。")
        @NotBlank
        @Size(max = 2000)
        String correctionReason) {}
