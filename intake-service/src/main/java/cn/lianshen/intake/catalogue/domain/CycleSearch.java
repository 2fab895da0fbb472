package cn.lianshen.intake.catalogue.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for matters that wait for each other, walking from every matter to its prerequisites. */
final class CycleSearch {

    private final MatterGraph graph;
    private final Set<String> withoutCycle = new HashSet<>();

    CycleSearch(MatterGraph graph) {
        this.graph = graph;
    }

    /** A closed cycle in the direction of time, beginning with the matter that stands first in the scheme. */
    Optional<List<String>> first() {
        for (Matter start : graph.matters()) {
            Optional<List<String>> cycle = from(start, new ArrayList<>());
            if (cycle.isPresent()) {
                return cycle.map(List::reversed).map(this::fromItsFirst);
            }
        }
        return Optional.empty();
    }

    /** The path is dependants first. */
    private Optional<List<String>> from(Matter matter, List<String> path) {
        if (path.contains(matter.code())) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(matter.code()), path.size()));
            cycle.add(matter.code());
            return Optional.of(cycle);
        }
        if (withoutCycle.contains(matter.code())) {
            return Optional.empty();
        }
        path.add(matter.code());
        for (Matter prerequisite : graph.prerequisites(matter)) {
            Optional<List<String>> cycle = from(prerequisite, path);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        path.removeLast();
        withoutCycle.add(matter.code());
        return Optional.empty();
    }

    private List<String> fromItsFirst(List<String> cycle) {
        List<String> open = cycle.subList(0, cycle.size() - 1);
        String first = graph.matters().stream()
                .map(Matter::code)
                .filter(open::contains)
                .findFirst()
                .orElseThrow();
        int turn = open.indexOf(first);
        List<String> turned = new ArrayList<>(open.subList(turn, open.size()));
        turned.addAll(open.subList(0, turn));
        turned.add(first);
        return turned;
    }
}
