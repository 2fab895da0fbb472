package cn.lianshen.intake.catalogue.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Matters and what each waits for (串并联). The order of the scheme is kept everywhere, so that every answer is the same every time.
 */
public final class MatterGraph {

    private final Map<String, Matter> matters;

    private MatterGraph(Map<String, Matter> matters) {
        this.matters = matters;
    }

    /** The graph of some matters in the scheme's order. */
    public static MatterGraph of(List<Matter> inOrder) {
        Map<String, Matter> matters = new LinkedHashMap<>();
        inOrder.forEach(matter -> matters.put(matter.code(), matter));
        return new MatterGraph(matters);
    }

    /** The matters, in the scheme's order. */
    public List<Matter> matters() {
        return List.copyOf(matters.values());
    }

    /** The graph without some matters: whatever waited for one of them waits for what that one waited for. */
    public MatterGraph without(Predicate<Matter> dropped) {
        List<Matter> kept = matters.values().stream()
                .filter(dropped.negate())
                .map(matter -> matter.after(keptPrerequisites(matter, dropped)))
                .toList();
        return of(kept);
    }

    private List<String> keptPrerequisites(Matter matter, Predicate<Matter> dropped) {
        Set<String> inherited = new LinkedHashSet<>();
        for (Matter prerequisite : prerequisites(matter)) {
            if (dropped.test(prerequisite)) {
                inherited.addAll(keptPrerequisites(prerequisite, dropped));
            } else {
                inherited.add(prerequisite.code());
            }
        }
        return List.copyOf(inherited);
    }

    private List<Matter> prerequisites(Matter matter) {
        return matter.prerequisites().stream()
                .map(matters::get)
                .filter(known -> known != null)
                .toList();
    }

    /** A cycle, closed by repeating its first matter; empty if there is none (不得互为前置条件, M02). */
    public Optional<List<String>> cycle() {
        Set<String> done = new LinkedHashSet<>();
        for (Matter start : matters.values()) {
            Optional<List<String>> cycle = cycleFrom(start, new ArrayList<>(), done);
            if (cycle.isPresent()) {
                return cycle.map(List::reversed).map(this::fromItsFirst);
            }
        }
        return Optional.empty();
    }

    /** Walks from a matter to its prerequisites; the path is dependants first. */
    private Optional<List<String>> cycleFrom(Matter matter, List<String> path, Set<String> done) {
        if (path.contains(matter.code())) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(matter.code()), path.size()));
            cycle.add(matter.code());
            return Optional.of(cycle);
        }
        if (done.contains(matter.code())) {
            return Optional.empty();
        }
        path.add(matter.code());
        for (Matter prerequisite : prerequisites(matter)) {
            Optional<List<String>> cycle = cycleFrom(prerequisite, path, done);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        path.removeLast();
        done.add(matter.code());
        return Optional.empty();
    }

    /** Turns a closed cycle so that it begins with the matter that stands first in the scheme. */
    private List<String> fromItsFirst(List<String> cycle) {
        List<String> open = cycle.subList(0, cycle.size() - 1);
        String first =
                matters.keySet().stream().filter(open::contains).findFirst().orElseThrow();
        int turn = open.indexOf(first);
        List<String> turned = new ArrayList<>(open.subList(turn, open.size()));
        turned.addAll(open.subList(0, turn));
        turned.add(first);
        return turned;
    }

    /** Which matters can run at the same time: each layer waits only for those before it. */
    public List<List<String>> layers() {
        Map<String, Integer> layerOf = layerOf();
        List<List<String>> layers = new ArrayList<>();
        layerOf.forEach((code, layer) -> {
            while (layers.size() <= layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer).add(code);
        });
        return layers;
    }

    /** The layer of every matter, from 0, in the scheme's order. */
    public Map<String, Integer> layerOf() {
        Map<String, Integer> unordered = new HashMap<>();
        inOpeningOrder()
                .forEach(matter -> unordered.put(
                        matter.code(),
                        prerequisites(matter).stream()
                                .mapToInt(prerequisite -> unordered.getOrDefault(prerequisite.code(), 0) + 1)
                                .max()
                                .orElse(0)));
        Map<String, Integer> layers = new LinkedHashMap<>();
        matters.keySet().forEach(code -> layers.put(code, unordered.getOrDefault(code, 0)));
        return layers;
    }

    /** The matters so that each stands after all it waits for; among equals the scheme's order. The graph must have no cycle. */
    public List<Matter> inOpeningOrder() {
        Map<String, Matter> ordered = new LinkedHashMap<>();
        matters.values().forEach(matter -> addAfterPrerequisites(matter, ordered));
        return List.copyOf(ordered.values());
    }

    private void addAfterPrerequisites(Matter matter, Map<String, Matter> ordered) {
        if (!ordered.containsKey(matter.code())) {
            prerequisites(matter).forEach(prerequisite -> addAfterPrerequisites(prerequisite, ordered));
            ordered.put(matter.code(), matter);
        }
    }

    /**
     * Every longest chain of matters by the given days; in the scheme's order.
     *
     * @param days how long a matter takes, in working days
     */
    public List<List<String>> criticalPaths(ToIntFunction<Matter> days) {
        Map<String, Integer> finish = finishDays(days);
        int longest = longest(finish.values());
        List<List<String>> paths = new ArrayList<>();
        matters.values().stream()
                .filter(last -> finish.getOrDefault(last.code(), 0) == longest
                        && dependantsOf(last.code()).isEmpty())
                .forEach(last -> paths.addAll(longestChainsTo(last, days, finish)));
        paths.sort(inSchemeOrder());
        return paths;
    }

    private List<List<String>> longestChainsTo(Matter last, ToIntFunction<Matter> days, Map<String, Integer> finish) {
        int start = finish.getOrDefault(last.code(), 0) - days.applyAsInt(last);
        List<List<String>> chains = new ArrayList<>();
        for (Matter prerequisite : prerequisites(last)) {
            if (finish.getOrDefault(prerequisite.code(), 0) == start) {
                for (List<String> chain : longestChainsTo(prerequisite, days, finish)) {
                    List<String> longer = new ArrayList<>(chain);
                    longer.add(last.code());
                    chains.add(longer);
                }
            }
        }
        return chains.isEmpty() ? List.of(List.of(last.code())) : chains;
    }

    private Comparator<List<String>> inSchemeOrder() {
        List<String> order = List.copyOf(matters.keySet());
        return (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int difference = Integer.compare(order.indexOf(a.get(i)), order.indexOf(b.get(i)));
                if (difference != 0) {
                    return difference;
                }
            }
            return Integer.compare(a.size(), b.size());
        };
    }

    /** Length of the longest chain in working days; 0 for no matters. */
    public int criticalPathDays(ToIntFunction<Matter> days) {
        return longest(finishDays(days).values());
    }

    private static int longest(Collection<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Working days from acceptance until each matter is finished, if each opens as soon as it can. */
    private Map<String, Integer> finishDays(ToIntFunction<Matter> days) {
        Map<String, Integer> finish = new HashMap<>();
        for (Matter matter : inOpeningOrder()) {
            int start = prerequisites(matter).stream()
                    .mapToInt(prerequisite -> finish.getOrDefault(prerequisite.code(), 0))
                    .max()
                    .orElse(0);
            finish.put(matter.code(), start + days.applyAsInt(matter));
        }
        return finish;
    }

    /** The matters that wait for this one directly. */
    public List<String> dependantsOf(String code) {
        return matters.values().stream()
                .filter(matter -> matter.prerequisites().contains(code))
                .map(Matter::code)
                .toList();
    }
}
