package cn.lianshen.approval.web;

import cn.lianshen.approval.domain.Clocks;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.ReviewState;
import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.worktime.ClockReading;
import cn.lianshen.worktime.Light;
import cn.lianshen.worktime.WorkCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review in a list. */
@Schema(description = "A review as it stands in a department's worklist.")
record ReviewItem(
        @Schema(description = "Application id and matter.", example = "app-5f0c:G1-05")
        String id,

        @Schema(description = "The application.", example = "app-5f0c")
        String applicationId,

        @Schema(description = "Receipt number of the application.", example = "LS-530102-20261121-000017")
        String number,

        @Schema(description = "The project.", example = "五华区第三小学新建项目")
        String projectName,

        @Schema(description = "Code of the matter.", example = "G1-05")
        String matter,

        @Schema(description = "Name of the matter.") LocalizedText name,

        @Schema(description = "The department.", example = "FGW")
        String department,

        @Schema(description = "Where the review stands.", example = "OPEN")
        ReviewState state,

        @Schema(description = "Who works on it; absent if nobody does.") @Nullable
        Actor claimedBy,

        @Schema(
                description = "Day the clocks start, itself not counted; absent before it opens.",
                example = "2026-11-23")
        @Nullable
        LocalDate startedOn,

        @Schema(description = "Last day within the promised limit.", example = "2026-11-30") @Nullable
        LocalDate promisedDue,

        @Schema(description = "Last day within the legal limit.", example = "2026-12-21") @Nullable
        LocalDate statutoryDue,

        @Schema(description = "Whether a date lies beyond the published working-day calendar.", example = "false")
        boolean provisional,

        @Schema(
                description = "Working days left of the promise, negative if overdue; absent unless it runs.",
                example = "5")
        @Nullable
        Long remainingDays,

        @Schema(description = "Yellow: two working days or less are left; red: overdue.", example = "GREEN") @Nullable
        Light light) {

    static ReviewItem of(Review review, WorkCalendar calendar, Instant now) {
        Clocks clocks = review.clocks();
        ClockReading reading = clocks == null || review.state() == ReviewState.CANCELLED
                ? null
                : clocks.promised(
                        review.decision().map(decision -> decision.at()).orElse(now), calendar);
        return new ReviewItem(
                review.id(),
                review.assignment().applicationId(),
                review.assignment().number(),
                review.assignment().projectName(),
                review.assignment().matter(),
                review.assignment().name(),
                review.assignment().department(),
                review.state(),
                review.claimedBy(),
                clocks == null ? null : clocks.startedOn(),
                clocks == null ? null : clocks.promisedDue(),
                clocks == null ? null : clocks.statutoryDue(),
                clocks != null && clocks.provisional(),
                reading == null ? null : reading.remaining().whole(),
                reading == null ? null : reading.light());
    }
}
