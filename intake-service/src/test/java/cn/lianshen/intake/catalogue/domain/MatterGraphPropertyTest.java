package cn.lianshen.intake.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random graphs against oracles that try every chain. */
class MatterGraphPropertyTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void putsEveryMatterOneLayerAfterItsLastPrerequisite(long seed) {
        List<Matter> matters = RandomGraphs.withoutCycle(new Random(seed));
        MatterGraph graph = MatterGraph.of(matters);

        Map<String, Integer> layers = graph.layerOf();

        assertThat(layers.keySet()).containsExactlyElementsOf(codes(matters));
        matters.forEach(matter -> assertThat(layers)
                .containsEntry(
                        matter.code(),
                        chainsTo(matter, byCode(matters)).stream()
                                        .mapToInt(List::size)
                                        .max()
                                        .orElseThrow()
                                - 1));
        assertThat(graph.layers().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(codes(matters));
        for (int layer = 0; layer < graph.layers().size(); layer++) {
            assertThat(graph.layers().get(layer)).isNotEmpty().allMatch(onLayer(layers, layer)::contains);
        }
    }

    private static Set<String> onLayer(Map<String, Integer> layers, int layer) {
        return layers.entrySet().stream()
                .filter(entry -> entry.getValue() == layer)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryLongestChain(long seed) {
        List<Matter> matters = RandomGraphs.withoutCycle(new Random(seed));
        MatterGraph graph = MatterGraph.of(matters);
        Map<String, Matter> byCode = byCode(matters);
        List<List<String>> whole = matters.stream()
                .filter(matter -> matters.stream()
                        .noneMatch(other -> other.prerequisites().contains(matter.code())))
                .flatMap(last -> chainsTo(last, byCode).stream())
                .toList();
        int longest =
                whole.stream().mapToInt(chain -> days(chain, byCode)).max().orElseThrow();

        assertThat(graph.criticalPathDays(Matter::promisedDays)).isEqualTo(longest);
        assertThat(graph.criticalPaths(Matter::promisedDays))
                .isEqualTo(whole.stream()
                        .filter(chain -> days(chain, byCode) == longest)
                        .sorted(bySchemeOrder(codes(matters)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhoWaitsForWhomWhenMattersDropOut(long seed) {
        Random random = new Random(seed);
        List<Matter> matters = RandomGraphs.withoutCycle(random);
        Set<String> dropped = matters.stream()
                .map(Matter::code)
                .filter(_ -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());

        MatterGraph kept = MatterGraph.of(matters).without(matter -> dropped.contains(matter.code()));

        List<String> remaining =
                codes(matters).stream().filter(code -> !dropped.contains(code)).toList();
        assertThat(kept.matters()).extracting(Matter::code).isEqualTo(remaining);
        kept.matters().forEach(matter -> assertThat(matter.prerequisites()).doesNotHaveDuplicates());
        remaining.forEach(code -> assertThat(waitsFor(code, byCode(kept.matters())))
                .isEqualTo(without(waitsFor(code, byCode(matters)), dropped)));
        assertThat(kept.criticalPathDays(Matter::promisedDays))
                .as("only the days of the dropped matters vanish")
                .isEqualTo(MatterGraph.of(matters)
                        .criticalPathDays(matter -> dropped.contains(matter.code()) ? 0 : matter.promisedDays()));
    }

    private static Set<String> without(Set<String> codes, Set<String> dropped) {
        Set<String> rest = new LinkedHashSet<>(codes);
        rest.removeAll(dropped);
        return rest;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void opensNothingBeforeItsPrerequisites(long seed) {
        List<Matter> matters = RandomGraphs.withoutCycle(new Random(seed));

        List<String> order = MatterGraph.of(matters).inOpeningOrder().stream()
                .map(Matter::code)
                .toList();

        assertThat(order).containsExactlyInAnyOrderElementsOf(codes(matters));
        matters.forEach(matter -> matter.prerequisites()
                .forEach(prerequisite ->
                        assertThat(order.indexOf(prerequisite)).isLessThan(order.indexOf(matter.code()))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsACycleExactlyIfThereIsOne(long seed) {
        List<Matter> matters = RandomGraphs.perhapsWithCycle(new Random(seed));
        Map<String, Matter> byCode = byCode(matters);
        boolean cyclic = matters.stream()
                .anyMatch(matter -> waitsFor(matter.code(), byCode).contains(matter.code()));

        var cycle = MatterGraph.of(matters).cycle();

        assertThat(cycle.isPresent()).isEqualTo(cyclic);
        cycle.ifPresent(path -> {
            assertThat(path).hasSizeGreaterThan(1);
            assertThat(path.getLast()).isEqualTo(path.getFirst());
            assertThat(path.subList(1, path.size())).doesNotHaveDuplicates();
            assertThat(codes(matters).stream().filter(path::contains).findFirst())
                    .contains(path.getFirst());
            for (int i = 1; i < path.size(); i++) {
                assertThat(known(byCode, path.get(i)).prerequisites()).contains(path.get(i - 1));
            }
        });
    }

    private static List<String> codes(List<Matter> matters) {
        return matters.stream().map(Matter::code).toList();
    }

    private static Map<String, Matter> byCode(List<Matter> matters) {
        Map<String, Matter> byCode = new HashMap<>();
        matters.forEach(matter -> byCode.put(matter.code(), matter));
        return byCode;
    }

    private static Matter known(Map<String, Matter> byCode, String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** Every chain from a matter without prerequisites to this one. */
    private static List<List<String>> chainsTo(Matter last, Map<String, Matter> byCode) {
        List<List<String>> chains = new ArrayList<>();
        for (String prerequisite : last.prerequisites()) {
            for (List<String> chain : chainsTo(known(byCode, prerequisite), byCode)) {
                List<String> longer = new ArrayList<>(chain);
                longer.add(last.code());
                chains.add(longer);
            }
        }
        return chains.isEmpty() ? List.of(List.of(last.code())) : chains;
    }

    private static int days(List<String> chain, Map<String, Matter> byCode) {
        return chain.stream()
                .mapToInt(code -> known(byCode, code).promisedDays())
                .sum();
    }

    private static Comparator<List<String>> bySchemeOrder(List<String> order) {
        return Comparator.comparing(chain -> chain.stream()
                .map(code -> "%03d".formatted(order.indexOf(code)))
                .collect(Collectors.joining(" ")));
    }

    /** Everything a matter waits for, directly or through others. */
    private static Set<String> waitsFor(String code, Map<String, Matter> byCode) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(known(byCode, code).prerequisites());
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (found.add(next)) {
                open.addAll(known(byCode, next).prerequisites());
            }
        }
        return found;
    }
}
