package cn.lianshen.intake.catalogue.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold before a scheme may be published. */
public final class PublicationCheck {

    /** Joint limit in working days (行政许可法 42 ¶2). */
    public static final int JOINT_STATUTORY_DAYS = 45;

    private final Set<String> departments;
    private final Set<String> materials;

    /** A check against the departments and materials of the catalogue. */
    public PublicationCheck(Set<String> departments, Set<String> materials) {
        this.departments = departments;
        this.materials = materials;
    }

    /** Everything that is wrong with a scheme; empty if it may be published. */
    public List<Defect> defects(Scheme scheme) {
        List<Defect> defects = new ArrayList<>();
        empty(scheme).ifPresent(defects::add);
        defects.addAll(duplicates(scheme));
        if (!departments.contains(scheme.leadDepartment())) {
            defects.add(new Defect(Defect.Kind.NO_LEAD, scheme.code(), scheme.leadDepartment()));
        }
        scheme.matters().forEach(matter -> defects.addAll(defects(scheme, matter)));
        Optional<List<String>> cycle = scheme.graph().cycle();
        cycle.ifPresent(path -> defects.add(new Defect(Defect.Kind.CYCLE, scheme.code(), String.join(" → ", path))));
        if (cycle.isEmpty()) {
            stageLimit(scheme).ifPresent(defects::add);
        }
        return defects;
    }

    private static Optional<Defect> empty(Scheme scheme) {
        if (scheme.matters().isEmpty()) {
            return Optional.of(new Defect(Defect.Kind.EMPTY, scheme.code(), "no matters"));
        }
        return scheme.matters().stream().allMatch(matter -> matter.condition() != null)
                ? Optional.of(new Defect(Defect.Kind.EMPTY, scheme.code(), "every matter has a condition"))
                : Optional.empty();
    }

    private static List<Defect> duplicates(Scheme scheme) {
        Set<String> seen = new HashSet<>();
        return scheme.matters().stream()
                .map(Matter::code)
                .filter(code -> !seen.add(code))
                .map(code -> new Defect(Defect.Kind.DUPLICATE, scheme.code(), code))
                .toList();
    }

    private List<Defect> defects(Scheme scheme, Matter matter) {
        Stream<Defect> prerequisites = matter.prerequisites().stream()
                .filter(code -> scheme.matter(code).isEmpty())
                .map(code -> new Defect(Defect.Kind.UNKNOWN_PREREQUISITE, matter.code(), code));
        Stream<Defect> references = Stream.of(
                        unknown(List.of(matter.department()), departments),
                        unknown(matter.materials(), materials),
                        unknown(matter.outputs(), materials),
                        unknown(fieldsOf(matter), fields(scheme)))
                .flatMap(List::stream)
                .map(code -> new Defect(Defect.Kind.UNKNOWN_REFERENCE, matter.code(), code));
        Stream<Defect> promise = matter.promisedDays() <= matter.statutoryDays()
                ? Stream.of()
                : Stream.of(new Defect(
                        Defect.Kind.PROMISE_BEYOND_STATUTE,
                        matter.code(),
                        matter.promisedDays() + " > " + matter.statutoryDays()));
        return Stream.of(prerequisites, references, promise)
                .flatMap(stream -> stream)
                .toList();
    }

    private static List<String> unknown(List<String> used, Set<String> known) {
        return used.stream().filter(code -> !known.contains(code)).toList();
    }

    private static List<String> fieldsOf(Matter matter) {
        return matter.condition() == null ? List.of() : matter.condition().fields();
    }

    private static Set<String> fields(Scheme scheme) {
        return scheme.formFields().stream().map(FormField::key).collect(Collectors.toSet());
    }

    private static Optional<Defect> stageLimit(Scheme scheme) {
        int needed = scheme.graph().criticalPathDays(Matter::promisedDays);
        int promised = scheme.stagePromisedDays();
        if (needed <= promised && promised <= JOINT_STATUTORY_DAYS) {
            return Optional.empty();
        }
        return Optional.of(new Defect(
                Defect.Kind.STAGE_LIMIT, scheme.code(), needed + " <= " + promised + " <= " + JOINT_STATUTORY_DAYS));
    }
}
