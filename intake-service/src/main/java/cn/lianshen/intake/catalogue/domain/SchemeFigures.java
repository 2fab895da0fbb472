package cn.lianshen.intake.catalogue.domain;

import java.util.List;

/**
 * What a scheme saves, computed from its data with every matter taking part.
 *
 * @param serialDays promised working days if everything ran one after the other
 * @param criticalPathDays promised working days with matters in parallel
 * @param statutoryDays legal working days if everything ran one after the other
 * @param materialsAsked materials over all matters, counted each time
 * @param materialsUnique different materials
 * @param materialsFromApplicant those the applicant has to bring
 */
public record SchemeFigures(
        int matters,
        int edges,
        int departments,
        List<List<String>> layers,
        int serialDays,
        int criticalPathDays,
        List<List<String>> criticalPaths,
        int statutoryDays,
        int criticalPathStatutoryDays,
        int materialsAsked,
        int materialsUnique,
        int materialsFromApplicant) {

    /** The figures of a graph of matters. */
    public static SchemeFigures of(MatterGraph graph) {
        List<Matter> matters = graph.matters();
        return new SchemeFigures(
                matters.size(),
                matters.stream()
                        .mapToInt(matter -> matter.prerequisites().size())
                        .sum(),
                (int) matters.stream().map(Matter::department).distinct().count(),
                graph.layers(),
                matters.stream().mapToInt(Matter::promisedDays).sum(),
                graph.criticalPathDays(Matter::promisedDays),
                graph.criticalPaths(Matter::promisedDays),
                matters.stream().mapToInt(Matter::statutoryDays).sum(),
                graph.criticalPathDays(Matter::statutoryDays),
                matters.stream().mapToInt(matter -> matter.materials().size()).sum(),
                (int) matters.stream()
                        .flatMap(matter -> matter.materials().stream())
                        .distinct()
                        .count(),
                Scheme.materialsFromApplicant(matters).size());
    }
}
