package cn.lianshen.benchmarks.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * As much of a joint scheme as a worker needs to know.
 *
 * @param departments by matter, who decides it
 * @param prerequisites by matter, the matters it waits for
 */
record Scheme(Map<String, String> departments, Map<String, Set<String>> prerequisites) {

    /** From the platform's answer. */
    static Scheme of(JsonNode view) {
        Map<String, String> departments = new LinkedHashMap<>();
        Map<String, Set<String>> prerequisites = new LinkedHashMap<>();
        for (JsonNode matter : view.path("matters")) {
            String code = matter.path("code").asString();
            departments.put(code, matter.path("department").asString());
            prerequisites.put(
                    code,
                    matter.path("prerequisites")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet()));
        }
        return new Scheme(departments, prerequisites);
    }

    boolean has(String matter) {
        return departments.containsKey(matter);
    }

    String department(String matter) {
        return departments.getOrDefault(matter, "");
    }

    /** The matters that are open from the beginning. */
    List<String> first() {
        return departments.keySet().stream()
                .filter(matter -> prerequisites.getOrDefault(matter, Set.of()).isEmpty())
                .toList();
    }

    /** The matters that open by this decision. */
    List<String> openedBy(String decided, Set<String> allDecided) {
        return departments.keySet().stream()
                .filter(matter -> {
                    Set<String> needed = prerequisites.getOrDefault(matter, Set.of());
                    return needed.contains(decided) && allDecided.containsAll(needed);
                })
                .toList();
    }
}
