package cn.lianshen.intake.catalogue.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The longest chains of a graph without cycles, if each matter opens as soon as it can. */
final class CriticalPath {

    private final MatterGraph graph;
    private final ToIntFunction<Matter> days;
    private final Map<String, Integer> finishDays = new HashMap<>();

    /** @param days how long a matter takes, in working days */
    CriticalPath(MatterGraph graph, ToIntFunction<Matter> days) {
        this.graph = graph;
        this.days = days;
        for (Matter matter : graph.inOpeningOrder()) {
            int start = graph.prerequisites(matter).stream()
                    .mapToInt(this::finish)
                    .max()
                    .orElse(0);
            finishDays.put(matter.code(), start + days.applyAsInt(matter));
        }
    }

    /** In working days; 0 for no matters. */
    int length() {
        return finishDays.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Every longest chain, in the scheme's order. */
    List<List<String>> chains() {
        int longest = length();
        List<List<String>> chains = new ArrayList<>();
        graph.matters().stream()
                .filter(last -> finish(last) == longest
                        && graph.dependantsOf(last.code()).isEmpty())
                .forEach(last -> chains.addAll(longestChainsTo(last)));
        chains.sort(inSchemeOrder());
        return chains;
    }

    private List<List<String>> longestChainsTo(Matter last) {
        int start = finish(last) - days.applyAsInt(last);
        List<List<String>> chains = new ArrayList<>();
        for (Matter prerequisite : graph.prerequisites(last)) {
            if (finish(prerequisite) == start) {
                for (List<String> chain : longestChainsTo(prerequisite)) {
                    List<String> longer = new ArrayList<>(chain);
                    longer.add(last.code());
                    chains.add(longer);
                }
            }
        }
        return chains.isEmpty() ? List.of(List.of(last.code())) : chains;
    }

    private int finish(Matter matter) {
        return finishDays.getOrDefault(matter.code(), 0);
    }

    private Comparator<List<String>> inSchemeOrder() {
        List<String> order = graph.matters().stream().map(Matter::code).toList();
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
}
