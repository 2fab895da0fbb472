package cn.lianshen.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CalendarFileTest {

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("zone: UTC (expected: Asia/Shanghai)", file -> file.put("zone", "UTC")),
                slip("formatVersion: 2 (expected: 1)", file -> file.put("formatVersion", 2)),
                slip("year: 2028 (expected: 2026)", file -> year(file, 2).put("year", 2028)),
                slip("lastDate: 2027-12-31 (expected: 2026-12-31)", file -> file.put("lastDate", "2027-12-31")),
                slip(
                        "off to: 2026-02-13 (expected: not before 2026-02-15)",
                        file -> off(file, 1).put("to", "2026-02-13")),
                slip(
                        "off from: 2026-01-02 (expected: not before 2026-01-04)",
                        file -> off(file, 1).put("from", "2026-01-02")),
                slip(
                        "off to: 2027-01-02 (expected: not after 2026-12-31)",
                        file -> off(file, 6).put("to", "2027-01-02")),
                slip(
                        "makeUpWorkdays: 2026-02-16 (expected: a weekend day)",
                        file -> makeUp(file, 1).put("date", "2026-02-16")),
                slip(
                        "makeUpWorkdays: 2026-02-15 (expected: not a day off as well)",
                        file -> makeUp(file, 1).put("date", "2026-02-15")),
                slip(
                        "makeUpWorkdays: 2026-01-03 (expected: not before 2026-01-05)",
                        file -> makeUp(file, 1).put("date", "2026-01-03")),
                slip(
                        "off 2026-02-15: \"\" / \"Spring Festival\" (expected: the holiday in both languages)",
                        file -> off(file, 1).put("zh", "")),
                slip(
                        "2026 workingDays: 249 (expected: 248)",
                        file -> year(file, 2).put("workingDays", 249)),
                slip(
                        "2026 workingDaysPerMonth: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]"
                                + " (expected: [21, 15, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])",
                        file -> ((ArrayNode) year(file, 2).get("makeUpWorkdays")).remove(1)));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void namesTheSlip(String problem, Consumer<ObjectNode> slip) {
        // Later years would add problems of their own, so the file is cut where the slips are made.
        var load = WorkCalendar.parse(Calendars.changed(file -> {
            cutAfter2026(file);
            slip.accept(file);
        }));

        assertThat(load)
                .isInstanceOfSatisfying(
                        CalendarLoad.Rejected.class,
                        rejected -> assertThat(rejected.problems()).contains(problem));
    }

    @Test
    void rejectsAFileThatLacksAPartOrIsNoFileAtAll() {
        var incomplete = Calendars.changed(file -> year(file, 2).remove("makeUpWorkdays"));
        var empty = Calendars.changed(file -> ((ArrayNode) file.get("years")).setNull(0));

        assertThat(List.of(incomplete, empty, "", "[]", "{}", "null"))
                .allSatisfy(json -> assertThat(WorkCalendar.parse(json)).isInstanceOf(CalendarLoad.Rejected.class));
    }

    @Test
    void acceptsANoticeThatReachesBackIntoDecember() {
        var load = WorkCalendar.parse(Calendars.changed(file -> {
            cutAfter2026(file);
            ((ArrayNode) year(file, 2).get("off"))
                    .insertObject(0)
                    .put("from", "2025-12-31")
                    .put("to", "2025-12-31")
                    .put("zh", "元旦")
                    .put("en", "New Year's Day");
            ((ArrayNode) year(file, 1).get("workingDaysPerMonth")).set(11, 22);
            year(file, 1).put("workingDays", 247);
        }));

        assertThat(load).isInstanceOf(CalendarLoad.Loaded.class);
    }

    private static void cutAfter2026(ObjectNode file) {
        var years = (ArrayNode) file.get("years");
        while (years.size() > 3) {
            years.remove(3);
        }
        file.put("lastDate", "2026-12-31");
    }

    private static Arguments slip(String problem, Consumer<ObjectNode> slip) {
        return arguments(problem, slip);
    }

    private static ObjectNode year(ObjectNode file, int index) {
        return (ObjectNode) file.get("years").get(index);
    }

    private static ObjectNode off(ObjectNode file, int index) {
        return (ObjectNode) year(file, 2).get("off").get(index);
    }

    private static ObjectNode makeUp(ObjectNode file, int index) {
        return (ObjectNode) year(file, 2).get("makeUpWorkdays").get(index);
    }
}
