package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.reporting.domain.Figures.Days;
import cn.lianshen.reporting.domain.Figures.Verdict;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says what is counted, and on which day: acceptance on its legal day, everything else on the day it
 * happened in China. A case that was never accepted is not counted, and neither is a review that never opened.
 */
public final class Facts {

    private final CaseRecord record;
    private final WorkCalendar calendar;

    private Facts(CaseRecord record, WorkCalendar calendar) {
        this.record = record;
        this.calendar = calendar;
    }

    /** Everything that one record adds to the figures. */
    public static List<Fact> of(CaseRecord record, WorkCalendar calendar) {
        Facts facts = new Facts(record, calendar);
        return Stream.concat(facts.ofCase(), facts.ofReviews()).toList();
    }

    private Stream<Fact> ofCase() {
        Filing filing = record.filing();
        Acceptance acceptance = record.acceptance();
        if (filing == null || acceptance == null) {
            return Stream.of();
        }
        Fact accepted = caseFact(filing, acceptance.on(), Figures.ACCEPTED);
        Closing closing = record.closing();
        return closing == null
                ? Stream.of(accepted)
                : Stream.of(accepted, caseFact(filing, dayOf(closing.at()), closed(acceptance, closing)));
    }

    private static Fact caseFact(Filing filing, LocalDate on, Figures figures) {
        return new Fact(on, Subject.caseOf(filing), filing.scheme().name(), figures);
    }

    private Figures closed(Acceptance acceptance, Closing closing) {
        Deadline promise = new Deadline(acceptance.on(), acceptance.promisedDue());
        boolean onTime = promise.keptAt(closing.at(), calendar);
        Conclusion conclusion = closing.conclusion();
        if (conclusion == null) {
            return Figures.undecided(onTime);
        }
        Days days = new Days(
                new Deadline(acceptance.on(), acceptance.statutoryDue()).days(calendar),
                promise.days(calendar),
                promise.usedOn(dayOf(closing.at()), calendar),
                acceptance.serialDays(),
                acceptance.criticalPathDays());
        return Figures.decided(verdict(conclusion), onTime, days);
    }

    private Stream<Fact> ofReviews() {
        Acceptance acceptance = record.acceptance();
        Map<String, PlannedMatter> plan = acceptance == null
                ? Map.of()
                : acceptance.matters().stream()
                        .collect(Collectors.toMap(PlannedMatter::matter, Function.identity(), (first, _) -> first));
        return record.reviews().entrySet().stream()
                .flatMap(review -> ofReview(review.getValue(), plan.get(review.getKey())));
    }

    private Stream<Fact> ofReview(ReviewProgress review, @Nullable PlannedMatter planned) {
        ReviewClock clock = review.clock();
        if (clock == null) {
            return Stream.of();
        }
        LocalizedText name = planned == null
                ? new LocalizedText(review.department(), review.department())
                : planned.departmentName();
        Subject subject = Subject.reviewBy(review.department());
        Stream.Builder<Fact> facts = Stream.builder();
        facts.add(new Fact(clock.startedOn(), subject, name, Figures.ACCEPTED));
        ReviewDecision decision = review.decision();
        Instant cancelledAt = review.cancelledAt();
        if (decision != null) {
            facts.add(new Fact(dayOf(decision.at()), subject, name, decided(decision, planned)));
        } else if (cancelledAt != null) {
            boolean onTime = new Deadline(clock.startedOn(), clock.promisedDue()).keptAt(cancelledAt, calendar);
            facts.add(new Fact(dayOf(cancelledAt), subject, name, Figures.undecided(onTime)));
        }
        return facts.build();
    }

    private static Figures decided(ReviewDecision decision, @Nullable PlannedMatter planned) {
        Days days = planned == null
                ? new Days(0, 0, 0, 0, 0)
                : new Days(planned.statutoryDays(), planned.promisedDays(), decision.usedDays(), 0, 0);
        return Figures.decided(verdict(decision.outcome()), decision.onTime(), days);
    }

    private static LocalDate dayOf(Instant moment) {
        return WorkCalendar.dateOf(moment);
    }

    private static Verdict verdict(Conclusion conclusion) {
        return switch (conclusion) {
            case APPROVED -> Verdict.APPROVED;
            case APPROVED_WITH_CONDITIONS -> Verdict.APPROVED_WITH_CONDITIONS;
            case REFUSED -> Verdict.REFUSED;
        };
    }

    private static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> Verdict.APPROVED;
            case APPROVED_WITH_CONDITIONS -> Verdict.APPROVED_WITH_CONDITIONS;
            case REFUSED -> Verdict.REFUSED;
        };
    }
}
