package cn.lianshen.approval.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewCancelled.Cause;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reviews of the matter B-06 of ZRZY, brought to every stage by what leads there. Three days are promised from 2026-03-02. */
public final class Reviewing {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant OPENED_AT = Instant.parse("2026-03-02T01:30:00Z");
    static final Instant DECIDED_AT = Instant.parse("2026-03-04T07:00:00Z");
    static final Instant CORRECTED_AT = Instant.parse("2026-03-06T07:00:00Z");
    static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    private Reviewing() {}

    static Assignment assignment(List<String> prerequisites, boolean hasDependants) {
        return new Assignment(
                Accepted.CASE,
                "530102202603020001",
                "盘龙区第三实验小学",
                "B-06",
                new LocalizedText("施工许可", "Construction permit"),
                "ZRZY",
                new LocalizedText("自然资源和规划局", "Natural Resources and Planning Bureau"),
                "LICENCE",
                true,
                prerequisites,
                hasDependants,
                20,
                3,
                List.of("UNIFIED_FORM"));
    }

    static Review waitingFor(String... prerequisites) {
        return Review.waiting(assignment(List.of(prerequisites), false));
    }

    static Review open() {
        return open(false);
    }

    static Review open(boolean hasDependants) {
        return Review.waiting(assignment(List.of(), hasDependants))
                .openIfReady(DAY, CALENDAR, OPENED_AT)
                .review();
    }

    static Review claimed() {
        return after(open().claim(Officers.DECIDER, OPENED_AT));
    }

    static Review decided() {
        return decided(Outcome.APPROVED, false);
    }

    static Review decided(Outcome outcome, boolean hasDependants) {
        return after(open(hasDependants).decide(Officers.DECIDER, Verdicts.of(outcome), CALENDAR, DECIDED_AT));
    }

    static Review corrected() {
        return after(decided().correct(Officers.COLLEAGUE, Verdicts.CONDITIONAL, "引用条款有误", CORRECTED_AT));
    }

    static Review cancelled() {
        return waitingFor("B-02")
                .cancel(Cause.PREREQUISITE_NOT_PASSED, "B-02", DECIDED_AT)
                .review();
    }

    static Review closedUndecided() {
        return open().cancel(Cause.APPLICATION_WITHDRAWN, null, DECIDED_AT)
                .review()
                .close(Optional.empty());
    }

    static Review closedDecided() {
        return decided().close(Optional.of(Effect.EFFECTIVE));
    }

    /** One review in each state there is. */
    public static Stream<Review> inEveryState() {
        return Stream.of(
                waitingFor("B-02", "B-03"),
                open(),
                claimed(),
                decided(),
                decided(Outcome.REFUSED, true),
                corrected(),
                cancelled(),
                closedUndecided(),
                closedDecided(),
                corrected().close(Optional.of(Effect.REFUSED_LATE)));
    }

    static Review after(Decision<Review, ?, Refusal> decision) {
        return switch (decision) {
            case Decision.Changed<Review, ?, Refusal> changed -> changed.state();
            case Decision.Declined<Review, ?, Refusal> declined -> throw new AssertionError(declined);
        };
    }
}
