package cn.lianshen.intake.catalogue.domain;

import java.util.ArrayList;
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

    List<Matter> prerequisites(Matter matter) {
        return matter.prerequisites().stream()
                .map(matters::get)
                .filter(known -> known != null)
                .toList();
    }

    /** A cycle, closed by repeating its first matter; empty if there is none (不得互为前置条件, M02). */
    public Optional<List<String>> cycle() {
        return new CycleSearch(this).first();
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
        return new CriticalPath(this, days).chains();
    }

    /** Length of the longest chain in working days; 0 for no matters. */
    public int criticalPathDays(ToIntFunction<Matter> days) {
        return new CriticalPath(this, days).length();
    }

    /** The matters that wait for this one directly. */
    public List<String> dependantsOf(String code) {
        return matters.values().stream()
                .filter(matter -> matter.prerequisites().contains(code))
                .map(Matter::code)
                .toList();
    }
}
