package cn.lianshen.worktime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calendars for tests. Those that end in a given year stay as they are when a later year is added to the data. */
final class Calendars {

    private Calendars() {}

    static WorkCalendar until2025() {
        return until(2025);
    }

    static WorkCalendar until2026() {
        return until(2026);
    }

    static String json() {
        try (var file = Objects.requireNonNull(WorkCalendar.class.getResourceAsStream("work-calendar.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String changed(Consumer<ObjectNode> change) {
        var file = (ObjectNode) JsonMapper.shared().readTree(json());
        change.accept(file);
        return file.toString();
    }

    static WorkCalendar load(String json) {
        return switch (WorkCalendar.parse(json)) {
            case CalendarLoad.Loaded loaded -> loaded.calendar();
            case CalendarLoad.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private static WorkCalendar until(int lastYear) {
        return load(changed(file -> {
            var years = (ArrayNode) file.get("years");
            while (years.get(years.size() - 1).get("year").asInt() > lastYear) {
                years.remove(years.size() - 1);
            }
            file.put("lastDate", lastYear + "-12-31");
        }));
    }
}
