package cn.lianshen.approval.web;

import cn.lianshen.approval.domain.Dossier;
import cn.lianshen.approval.domain.Effect;
import cn.lianshen.approval.domain.RecordedDecision;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.contracts.ReviewCancelled;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review with all its department needs to decide it. */
@Schema(description = "A review with everything its department needs to decide it.")
record ReviewDetails(
        @Schema(description = "The review as in the worklist.")
        ReviewItem review,

        @Schema(description = "Matters whose consent it needs.", example = "[\"G1-02\"]")
        List<String> prerequisites,

        @Schema(description = "Those that are not decided yet.", example = "[]")
        List<String> waitingFor,

        @Schema(description = "Codes of the materials it examines.", example = "[\"UNIFIED_FORM\"]")
        List<String> materials,

        @Schema(description = "What was handed in, the same for all departments; absent until it has arrived.")
        @Nullable
        Dossier dossier,

        @Schema(description = "Every decision made, the newest last.")
        List<RecordedDecision> decisions,

        @Schema(description = "Why it ended undecided; absent unless it did.", example = "PREREQUISITE_NOT_PASSED")
        ReviewCancelled.@Nullable Cause cancelledBecause,

        @Schema(description = "What became of the decision when the case was closed.", example = "EFFECTIVE") @Nullable
        Effect effect) {

    static ReviewDetails of(Review review, ReviewItem item, @Nullable Dossier dossier) {
        return new ReviewDetails(
                item,
                review.assignment().prerequisites(),
                review.waitingFor(),
                review.assignment().materials(),
                dossier,
                review.decisions(),
                review.cause(),
                review.effect());
    }
}
