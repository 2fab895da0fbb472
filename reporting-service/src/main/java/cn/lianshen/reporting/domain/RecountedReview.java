package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewEvent;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.worktime.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of a review that matter for its figures. */
final class RecountedReview {

    private final String matter;
    private @Nullable ReviewOpened opened;
    private @Nullable ReviewDecided decided;
    private @Nullable Outcome corrected;
    private @Nullable ReviewCancelled cancelled;

    RecountedReview(String matter) {
        this.matter = matter;
    }

    void hear(ReviewEvent event) {
        switch (event) {
            case ReviewOpened said -> opened = said;
            case ReviewDecided said -> decided = said;
            case ReviewDecisionCorrected said -> corrected = said.outcome();
            case ReviewCancelled said -> cancelled = said;
            default -> {}
        }
    }

    void count(Map<String, RecountedRow> rows, YearMonth month, RecountedCase of, PlainCalendar calendar) {
        if (opened == null) {
            return;
        }
        RecountedRow row = rows.computeIfAbsent(opened.department(), _ -> new RecountedRow());
        if (!row.span(month, opened.startedOn(), endedOn())) {
            return;
        }
        if (decided != null) {
            countDecided(row, decided, of);
        } else if (cancelled != null) {
            LocalDate started = opened.startedOn();
            int used = calendar.workingDaysBetween(started, WorkCalendar.dateOf(cancelled.at()));
            row.undecided++;
            row.onTime += used <= calendar.workingDaysBetween(started, opened.promisedDue()) ? 1 : 0;
        }
    }

    private @Nullable LocalDate endedOn() {
        if (decided != null) {
            return WorkCalendar.dateOf(decided.at());
        }
        return cancelled == null ? null : WorkCalendar.dateOf(cancelled.at());
    }

    private void countDecided(RecountedRow row, ReviewDecided decision, RecountedCase of) {
        row.outcome((corrected == null ? decision.outcome() : corrected).name());
        row.onTime += decision.onTime() ? 1 : 0;
        planned(of.accepted).ifPresent(plan -> {
            row.usedDays += decision.usedDays();
            row.promisedDays += plan.promisedDays();
            row.statutoryDays += plan.statutoryDays();
        });
    }

    private Optional<PlannedReview> planned(@Nullable ApplicationAccepted accepted) {
        return accepted == null
                ? Optional.empty()
                : accepted.plan().reviews().stream()
                        .filter(review -> review.matter().equals(matter))
                        .findFirst();
    }
}
