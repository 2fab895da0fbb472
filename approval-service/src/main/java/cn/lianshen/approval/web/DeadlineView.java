package cn.lianshen.approval.web;

import cn.lianshen.worktime.ClockKind;
import cn.lianshen.worktime.DayReason;
import cn.lianshen.worktime.ExplainedDay;
import cn.lianshen.worktime.Explanation;
import cn.lianshen.worktime.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Why a review is due when it is due, day by day. */
@Schema(description = "A deadline day by day: which days counted and why.")
record DeadlineView(
        @Schema(description = "Which of the two clocks.", example = "PROMISED")
        ClockKind clock,

        @Schema(description = "Start, limit and due date in one sentence.")
        Label summary,

        @Schema(description = "Every day from the start.") List<Day> days) {

    @Schema(description = "One day of a deadline.")
    record Day(
            @Schema(description = "The day.", example = "2026-11-23")
            LocalDate date,

            @Schema(description = "Why it counts or not.", example = "COUNTED")
            DayReason reason,

            @Schema(description = "Working days used when it is over.", example = "1")
            long used,

            @Schema(description = "Whether the limit ends on this day.", example = "false")
            boolean due,

            @Schema(description = "Whether the calendar of this day is not published yet.", example = "false")
            boolean provisional,

            @Schema(description = "The whole of it for people.")
            Label text) {

        static Day of(ExplainedDay day) {
            return new Day(day.date(), day.reason(), day.used().whole(), day.due(), day.provisional(), day.text());
        }
    }

    static DeadlineView of(ClockKind clock, Explanation explanation) {
        return new DeadlineView(
                clock,
                explanation.summary(),
                explanation.days().stream().map(Day::of).toList());
    }
}
