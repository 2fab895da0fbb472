package cn.lianshen.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.solar.SolarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = Calendars.until2026();

    @ParameterizedTest
    @CsvSource({
        "2024, '22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22', 251",
        "2025, '19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23', 248",
        "2026, '21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23', 248",
    })
    void hasThePublishedNumberOfWorkingDaysInEachMonth(int year, String months, long sum) {
        var counted = IntStream.rangeClosed(1, 12)
                .mapToLong(month -> workingDaysIn(YearMonth.of(year, month)))
                .boxed()
                .toList();

        assertThat(counted.toString()).isEqualTo("[" + months + "]");
        assertThat(counted.stream().mapToLong(Long::longValue).sum()).isEqualTo(sum);
    }

    @Test
    void agreesWithAnIndependentCalendarOnEveryDayOfEveryYearThatItKnows() {
        var shipped = WorkCalendar.builtIn();
        var checked = shipped.firstDate()
                .datesUntil(shipped.publishedUntil().plusDays(1))
                .filter(date -> isKnownToTyme(date.getYear()))
                .toList();

        assertThat(checked)
                .contains(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31))
                .allSatisfy(date -> assertThat(shipped.isWorkingDay(date))
                        .isEqualTo(worksByTyme(date) ? WorkingDay.WORKING : WorkingDay.OFF));
    }

    @Test
    void knowsWhyADayIsWorkedOrNot() {
        var springFestival = new Label("春节", "Spring Festival");

        assertThat(calendar.day(LocalDate.of(2026, 2, 13))).isInstanceOf(CalendarDay.Workday.class);
        assertThat(calendar.day(LocalDate.of(2026, 2, 14)))
                .isEqualTo(new CalendarDay.MakeUpWorkday(LocalDate.of(2026, 2, 14), springFestival));
        assertThat(calendar.day(LocalDate.of(2026, 2, 15)))
                .isEqualTo(new CalendarDay.Holiday(LocalDate.of(2026, 2, 15), springFestival));
        assertThat(calendar.day(LocalDate.of(2026, 3, 1))).isInstanceOf(CalendarDay.Weekend.class);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-29", "2027-01-04", "2027-01-09", "2031-07-01"})
    void refusesToSayOutsideTheLoadedYearsEvenOnAWeekday(LocalDate date) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(WorkingDay.CALENDAR_NOT_PUBLISHED);
        assertThat(calendar.day(date)).isEqualTo(new CalendarDay.Unpublished(date));
    }

    @Test
    void countsAMakeUpSaturdayAndSunday() {
        assertThat(List.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 9, 20)))
                .allSatisfy(date -> {
                    assertThat(date.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    assertThat(calendar.isWorkingDay(date)).isEqualTo(WorkingDay.WORKING);
                });
    }

    @Test
    void numbersTheWorkingDaysInsideAndOutsideTheLoadedYearsWithoutAGap() {
        var index = calendar.index();
        var date = LocalDate.of(2021, 1, 1);
        long number = index.numberAt(date);

        for (; date.getYear() < 2030; date = date.plusDays(1)) {
            long next = index.numberAt(date.plusDays(1));
            boolean working = calendar.isWorking(date.plusDays(1));
            assertThat(next - number).as("%s", date.plusDays(1)).isEqualTo(working ? 1 : 0);
            assertThat(working ? index.dayOf(next) : date.plusDays(1)).isEqualTo(date.plusDays(1));
            number = next;
        }
    }

    @Test
    void itsVersionChangesExactlyWithItsWorkingDays() {
        var reworded = Calendars.load(Calendars.json().replace("\"zh\": \"元旦\"", "\"zh\": \"新年\""));

        assertThat(reworded.version()).isEqualTo(WorkCalendar.builtIn().version());
        assertThat(Calendars.until2025().version())
                .startsWith("2024-2025-")
                .isNotEqualTo(WorkCalendar.builtIn().version());
    }

    private long workingDaysIn(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(date -> calendar.isWorkingDay(date) == WorkingDay.WORKING)
                .count();
    }

    private static boolean isKnownToTyme(int year) {
        return SolarDay.fromYmd(year, 1, 1).getLegalHoliday() != null;
    }

    private static boolean worksByTyme(LocalDate date) {
        var holiday = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                .getLegalHoliday();
        return holiday == null ? date.getDayOfWeek().getValue() <= 5 : holiday.isWork();
    }
}
