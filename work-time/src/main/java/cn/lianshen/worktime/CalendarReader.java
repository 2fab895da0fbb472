package cn.lianshen.worktime;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a calendar file, and only a whole and consistent one. */
final class CalendarReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();

    private CalendarReader() {}

    static CalendarLoad read(String json) {
        @Nullable CalendarFile file;
        try {
            file = JSON.readValue(json, CalendarFile.class);
        } catch (JacksonException unreadable) {
            return rejected(unreadable.getOriginalMessage());
        }
        if (file == null) {
            return rejected("null");
        }
        var problems = CalendarCheck.problemsOf(file);
        return problems.isEmpty() ? new CalendarLoad.Loaded(calendarOf(file)) : new CalendarLoad.Rejected(problems);
    }

    static WorkCalendar builtIn() {
        return switch (read(resource("work-calendar.json"))) {
            case CalendarLoad.Loaded loaded -> loaded.calendar();
            case CalendarLoad.Rejected rejected ->
                throw new IllegalStateException("work-calendar.json: " + rejected.problems());
        };
    }

    private static CalendarLoad rejected(String why) {
        return new CalendarLoad.Rejected(List.of("calendar: " + why + " (expected: the format of work-calendar.json)"));
    }

    private static WorkCalendar calendarOf(CalendarFile file) {
        var working = CalendarCheck.workingDaysOf(file);
        var days = file.firstDate().datesUntil(file.lastDate().plusDays(1)).toList();
        boolean[] isWorking = new boolean[days.size()];
        for (int i = 0; i < isWorking.length; i++) {
            isWorking[i] = working.test(days.get(i));
        }
        return new WorkCalendar(file.firstDate(), isWorking, labelsOf(file), OfficeHours.NINE_TO_FIVE);
    }

    private static Map<LocalDate, Label> labelsOf(CalendarFile file) {
        Map<LocalDate, Label> labels = new HashMap<>();
        file.off().forEach(range -> range.days().forEach(day -> labels.put(day, new Label(range.zh(), range.en()))));
        file.makeUps().forEach(makeUp -> labels.put(makeUp.date(), new Label(makeUp.zh(), makeUp.en())));
        return labels;
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(CalendarReader.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
