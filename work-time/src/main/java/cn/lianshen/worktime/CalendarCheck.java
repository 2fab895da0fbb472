package cn.lianshen.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what a calendar file gets wrong. A slip in this file moves thousands of due dates, so it says the same thing twice on purpose: as days off and
 * make-up days, and as the number of working days of each month.
 */
final class CalendarCheck {

    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final CalendarFile file;
    private final List<String> problems = new ArrayList<>();

    private CalendarCheck(CalendarFile file) {
        this.file = file;
    }

    static List<String> problemsOf(CalendarFile file) {
        var check = new CalendarCheck(file);
        check.frame();
        if (check.problems.isEmpty()) {
            check.offRanges();
            check.makeUps();
        }
        if (check.problems.isEmpty()) {
            file.years().forEach(check::counts);
        }
        return check.problems;
    }

    private void frame() {
        expect(file.formatVersion() == 1, "formatVersion", file.formatVersion(), "1");
        expect(file.zone().equals(WorkCalendar.ZONE.getId()), "zone", file.zone(), WorkCalendar.ZONE.getId());
        expect(file.weekend().equals(WEEKEND), "weekend", file.weekend(), WEEKEND.toString());
        expect(!file.years().isEmpty(), "years", file.years(), "at least one");
        if (file.years().isEmpty()) {
            return;
        }
        int firstYear = file.years().getFirst().year();
        for (int i = 0; i < file.years().size(); i++) {
            expect(
                    file.years().get(i).year() == firstYear + i,
                    "year",
                    file.years().get(i).year(),
                    "" + (firstYear + i));
        }
        int lastYear = file.years().getLast().year();
        expect(
                file.firstDate().equals(LocalDate.of(firstYear, 1, 1)),
                "firstDate",
                file.firstDate(),
                firstYear + "-01-01");
        expect(
                file.lastDate().equals(LocalDate.of(lastYear, 12, 31)),
                "lastDate",
                file.lastDate(),
                lastYear + "-12-31");
    }

    private void offRanges() {
        LocalDate free = file.firstDate();
        for (var range : file.off().toList()) {
            expect(!range.from().isBefore(free), "off from", range.from(), "not before " + free);
            expect(!range.to().isBefore(range.from()), "off to", range.to(), "not before " + range.from());
            expect(!range.to().isAfter(file.lastDate()), "off to", range.to(), "not after " + file.lastDate());
            named("off " + range.from(), range.zh(), range.en());
            free = range.to().plusDays(1);
        }
    }

    private void makeUps() {
        LocalDate free = file.firstDate();
        for (var makeUp : file.makeUps().toList()) {
            LocalDate date = makeUp.date();
            expect(!date.isBefore(free), "makeUpWorkdays", date, "not before " + free);
            expect(!date.isAfter(file.lastDate()), "makeUpWorkdays", date, "not after " + file.lastDate());
            expect(WEEKEND.contains(date.getDayOfWeek()), "makeUpWorkdays", date, "a weekend day");
            boolean off = file.off().anyMatch(range -> !date.isBefore(range.from()) && !date.isAfter(range.to()));
            expect(!off, "makeUpWorkdays", date, "not a day off as well");
            named("makeUpWorkdays " + date, makeUp.zh(), makeUp.en());
            free = date.plusDays(1);
        }
    }

    private void named(String what, String zh, String en) {
        expect(
                !zh.isBlank() && !en.isBlank(),
                what,
                "\"" + zh + "\" / \"" + en + "\"",
                "the holiday in both languages");
    }

    private void counts(CalendarFile.Year year) {
        var working = workingDaysOf(file);
        List<Integer> counted = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            var first = YearMonth.of(year.year(), month);
            counted.add((int) first.atDay(1)
                    .datesUntil(first.plusMonths(1).atDay(1))
                    .filter(working)
                    .count());
        }
        int sum = counted.stream().mapToInt(Integer::intValue).sum();
        expect(
                counted.equals(year.workingDaysPerMonth()),
                year.year() + " workingDaysPerMonth",
                year.workingDaysPerMonth(),
                counted.toString());
        expect(sum == year.workingDays(), year.year() + " workingDays", year.workingDays(), "" + sum);
    }

    /** The rule itself: a make-up day, or neither weekend nor inside an off range. */
    static Predicate<LocalDate> workingDaysOf(CalendarFile file) {
        Set<LocalDate> off = new HashSet<>();
        file.off().flatMap(CalendarFile.OffRange::days).forEach(off::add);
        Set<LocalDate> makeUps = new HashSet<>();
        file.makeUps().map(CalendarFile.MakeUp::date).forEach(makeUps::add);
        return date -> makeUps.contains(date) || !off.contains(date) && !WEEKEND.contains(date.getDayOfWeek());
    }

    private void expect(boolean fulfilled, String what, Object value, String expectation) {
        if (!fulfilled) {
            problems.add(what + ": " + value + " (expected: " + expectation + ")");
        }
    }
}
