package cn.lianshen.worktime;

import static cn.lianshen.worktime.Moments.noon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeemedAcceptanceTest {

    private final WorkCalendar calendar = WorkCalendar.builtIn();
    private final JsonNode oracle = Oracles.of("deemedAcceptance");

    @Test
    void acceptsFromTheDayOfReceiptWhenNoNoticeWasGivenInTime() {
        var received = date("received");
        var silence = new DeemedAcceptance(received);

        assertThat(LicensingLaw.NOTICE.amount())
                .isEqualTo(oracle.get("noticeLimitDays").asInt());
        assertThat(dayOf(silence.lastNoticeDay(calendar))).isEqualTo(date("lastNoticeDay"));
        assertThat(silence.acceptanceDate(noon(date("lastNoticeDay")), calendar))
                .isEmpty();
        assertThat(silence.acceptanceDate(noon(date("jobRunsOn")), calendar))
                .contains(date("acceptanceDate"))
                .contains(received);
        var effectiveFrom = silence.effectiveFrom(calendar);
        assertThat(effectiveFrom).isEqualTo(WorkCalendar.startOf(date("jobRunsOn")));
        assertThat(silence.acceptanceDate(effectiveFrom.minusMillis(1), calendar))
                .isEmpty();
        assertThat(silence.acceptanceDate(effectiveFrom, calendar)).contains(received);
    }

    @Test
    void theLimitRunsFromTheAcceptanceAndNotFromTheJob() {
        var limit = Limit.workingDays(oracle.get("limitDays").asInt());

        assertThat(dayOf(due(date("acceptanceDate"), limit))).isEqualTo(date("due"));
        assertThat(dayOf(due(date("jobRunsOn"), limit))).isEqualTo(date("wrongDueIfClockStartedAtJob"));
    }

    private DueDate due(LocalDate start, Limit limit) {
        return LegalClock.starting(ClockKind.STATUTORY, start, limit).dueAt(calendar);
    }

    private LocalDate date(String field) {
        return LocalDate.parse(oracle.get(field).asString());
    }

    private static LocalDate dayOf(DueDate due) {
        return ((DueDate.Exact) due).day();
    }
}
