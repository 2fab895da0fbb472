package cn.lianshen.worktime;

import static cn.lianshen.worktime.Moments.noon;
import static cn.lianshen.worktime.PauseTypes.EXPERT_REVIEW;
import static cn.lianshen.worktime.PauseTypes.HEARING;
import static cn.lianshen.worktime.PauseTypes.SITE_SURVEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class PauseTest {

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @TestFactory
    List<DynamicTest> followsThePublishedExamples() {
        return Oracles.of("pauses")
                .valueStream()
                .map(oracle -> DynamicTest.dynamicTest(oracle.get("id").asString(), () -> follows(oracle)))
                .toList();
    }

    private void follows(JsonNode oracle) {
        var running = LegalClock.starting(
                ClockKind.STATUTORY,
                date(oracle.get("accepted")),
                Limit.workingDays(oracle.get("limitDays").asInt()));
        var paused = running.withPauses(
                oracle.get("pauses").valueStream().map(PauseTest::pause).toList());

        assertThat(dayOf(running.dueAt(calendar))).isEqualTo(date(oracle.get("dueWithoutPause")));
        assertThat(dayOf(paused.dueAt(calendar))).isEqualTo(date(oracle.get("due")));
        oracle.get("remainingAtEndOf").propertyStream().forEach(day -> {
            var reading = paused.read(noon(day.getKey()), calendar);
            int remaining = day.getValue().asInt();
            assertThat(reading.remaining().whole()).as(day.getKey()).isEqualTo(remaining);
            assertThat(reading.overdue()).as(day.getKey()).isEqualTo(remaining < 0);
            assertThat(reading.warning()).as(day.getKey()).isEqualTo(remaining >= 0 && remaining <= 2);
        });
        assertThat(paused.explain(noon("2026-02-10"), calendar).days())
                .filteredOn(day -> day.reason() == DayReason.PAUSED)
                .extracting(ExplainedDay::date)
                .containsExactlyElementsOf(oracle.get("pausedWorkingDays")
                        .valueStream()
                        .map(PauseTest::date)
                        .toList())
                .hasSize(oracle.get("pausedCount").asInt());
    }

    @Test
    void overlappingPausesCountOnce() {
        var both = clock().withPauses(List.of(
                pause(HEARING, "2026-03-05", "2026-03-12"), pause(EXPERT_REVIEW, "2026-03-04", "2026-03-10")));
        var united = clock().withPauses(List.of(pause(HEARING, "2026-03-04", "2026-03-12")));

        assertThat(both.dueAt(calendar)).isEqualTo(united.dueAt(calendar));
        assertThat(dayOf(both.dueAt(calendar))).isEqualTo("2026-03-24");
    }

    @Test
    void showsNoDateWhileThePauseIsOpenButWhatRemains() {
        var pause = Pause.open(EXPERT_REVIEW, noon("2026-03-04"));
        var clock = clock().withPauses(List.of(pause));

        assertThat(clock.dueAt(calendar)).isEqualTo(new DueDate.Suspended(pause));
        assertThat(clock.warningFrom(calendar)).isEmpty();
        assertThat(clock.overdueFrom(calendar)).isEmpty();
        assertThat(List.of("2026-03-04", "2026-03-05", "2026-04-30", "2026-12-31"))
                .allSatisfy(day -> assertThat(clock.read(noon(day), calendar)).satisfies(reading -> {
                    assertThat(reading.remaining().whole()).isEqualTo(8);
                    assertThat(reading.paused()).isTrue();
                }));
    }

    @Test
    void aProcedureThatOverrunsItsPlanLosesNoDays() {
        var planned = clock().withPauses(List.of(pause(EXPERT_REVIEW, "2026-03-04", "2026-03-06")));
        var overrun = clock().withPauses(List.of(pause(EXPERT_REVIEW, "2026-03-04", "2026-03-20")));

        assertThat(planned.read(noon("2026-03-06"), calendar).remaining())
                .isEqualTo(overrun.read(noon("2026-03-20"), calendar).remaining());
        assertThat(dayOf(overrun.dueAt(calendar))).isEqualTo("2026-04-01");
    }

    @Test
    void aSiteSurveyStopsThePromiseAndNotTheLaw() {
        var survey = List.of(pause(SITE_SURVEY, "2026-03-03", "2026-03-06"));
        var promised = new LegalClock(ClockKind.PROMISED, noon("2026-03-02"), Limit.workingDays(10), survey, null);
        var statutory = clock().withPauses(survey);

        assertThat(dayOf(promised.dueAt(calendar))).isEqualTo("2026-03-19");
        assertThat(dayOf(statutory.dueAt(calendar))).isEqualTo("2026-03-16");
        assertThat(statutory.read(noon("2026-03-04"), calendar).paused()).isFalse();
    }

    @Test
    void aPauseAfterTheLimitIsExceededHealsNothing() {
        var breached = clock().withPauses(List.of(Pause.open(HEARING, noon("2026-03-18"))));

        assertThat(dayOf(breached.dueAt(calendar))).isEqualTo("2026-03-16");
        assertThat(breached.read(noon("2026-06-01"), calendar).overdue()).isTrue();
        assertThat(breached.read(noon("2026-06-01"), calendar).remaining().whole())
                .isEqualTo(-2);
    }

    @Test
    void refusesAPauseThatEndsBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> pause(HEARING, "2026-03-05", "2026-03-04"));
    }

    private static LegalClock clock() {
        return LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 3, 2), Limit.workingDays(10));
    }

    private static Pause pause(JsonNode pause) {
        assertThat(pause.get("type").asString()).isEqualTo(EXPERT_REVIEW.code());
        return Pause.of(EXPERT_REVIEW, date(pause.get("from")), date(pause.get("to")));
    }

    private static Pause pause(PauseType type, String from, String to) {
        return Pause.of(type, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asString());
    }

    private static LocalDate dayOf(DueDate due) {
        return ((DueDate.Exact) due).day();
    }
}
