package cn.lianshen.worktime;

import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The working-day calendar of the State Council (工作日历) with its make-up days (调休上班), for whole years.
 *
 * <p>A working day is a make-up day, or a day that is neither weekend nor off. Outside the loaded years the calendar refuses to say; what is computed there
 * assumes Monday to Friday and is marked provisional by its type ({@link DueDate.Provisional}). Immutable; any number of threads may share one.
 */
public final class WorkCalendar {

    /** All limits run in the time of Beijing, wherever the server stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LocalDate firstDate;
    private final LocalDate publishedUntil;
    private final boolean[] working;
    private final Map<LocalDate, Label> labels;
    private final WorkingDayIndex index;
    private final OfficeHours officeHours;
    private final String version;

    WorkCalendar(LocalDate firstDate, boolean[] working, Map<LocalDate, Label> labels, OfficeHours officeHours) {
        this.firstDate = firstDate;
        this.publishedUntil = firstDate.plusDays(working.length - 1L);
        this.working = working.clone();
        this.labels = Map.copyOf(labels);
        this.index = new WorkingDayIndex(firstDate, working);
        this.officeHours = officeHours;
        this.version = firstDate.getYear() + "-" + publishedUntil.getYear() + "-" + fingerprint(working);
    }

    /** The calendar that ships with this library, read once. */
    public static WorkCalendar builtIn() {
        return BuiltIn.CALENDAR;
    }

    /** Reads a calendar in the format of {@code work-calendar.json}; a file that contradicts itself is rejected with every reason. */
    public static CalendarLoad parse(String json) {
        return CalendarReader.read(json);
    }

    /** The same days with other office hours, for limits in {@link LimitUnit#HOUR}. */
    public WorkCalendar withOfficeHours(OfficeHours hours) {
        return new WorkCalendar(firstDate, working, labels, hours);
    }

    /** Years and fingerprint, such as {@code 2024-2026-1f0c93ab}: equal exactly when the working days are, however the file was written. */
    public String version() {
        return version;
    }

    /** The first day that is known: 1 January of the first loaded year. */
    public LocalDate firstDate() {
        return firstDate;
    }

    /** The last day that is known: 31 December of the last loaded year. */
    public LocalDate publishedUntil() {
        return publishedUntil;
    }

    /** Whether the day is worked; {@link WorkingDay#CALENDAR_NOT_PUBLISHED} outside the loaded years. */
    public WorkingDay isWorkingDay(LocalDate date) {
        if (!covers(date)) {
            return WorkingDay.CALENDAR_NOT_PUBLISHED;
        }
        return isWorking(date) ? WorkingDay.WORKING : WorkingDay.OFF;
    }

    /** The day with the reason why it is worked or not. */
    public CalendarDay day(LocalDate date) {
        if (!covers(date)) {
            return new CalendarDay.Unpublished(date);
        }
        var label = labels.get(date);
        if (label == null) {
            return isWorking(date) ? new CalendarDay.Workday(date) : new CalendarDay.Weekend(date);
        }
        return isWorking(date) ? new CalendarDay.MakeUpWorkday(date, label) : new CalendarDay.Holiday(date, label);
    }

    /** Whether the day lies in the loaded years. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(firstDate) && !date.isAfter(publishedUntil);
    }

    /** The calendar day on which this moment falls in China. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of the day in China. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** Outside the loaded years this assumes Monday to Friday. */
    boolean isWorking(LocalDate date) {
        return covers(date)
                ? working[(int) (date.toEpochDay() - firstDate.toEpochDay())]
                : date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    WorkingDayIndex index() {
        return index;
    }

    OfficeHours officeHours() {
        return officeHours;
    }

    private static String fingerprint(boolean[] working) {
        var bytes = ByteBuffer.allocate(working.length);
        for (boolean day : working) {
            bytes.put((byte) (day ? 1 : 0));
        }
        var crc = new CRC32();
        crc.update(bytes.array());
        return "%08x".formatted(crc.getValue());
    }

    private static final class BuiltIn {
        private static final WorkCalendar CALENDAR = CalendarReader.builtIn();
    }
}
