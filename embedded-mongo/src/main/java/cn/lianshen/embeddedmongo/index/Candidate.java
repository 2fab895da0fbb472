package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.index.IndexDefinition.Field;
import cn.lianshen.embeddedmongo.key.KeyRange;
import cn.lianshen.embeddedmongo.query.FieldPath;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.SortOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One index weighed for one query: leading fields bound to single values, then perhaps one interval, then an order. */
final class Candidate {
    private static final int MOST_RUNS = 100_000;
    private static final int MOST_RUNS_IN_ORDER = 300;

    private final @Nullable Index index;
    private final IndexDefinition definition;
    private final byte[] root;
    private final List<Conjunct> conjuncts;
    private final List<Bounds.Points> points = new ArrayList<>();
    private final Set<Conjunct> used = new HashSet<>();
    private Bounds.@Nullable Interval interval;
    private int runs = 1;
    private final Optional<IndexOrder> order;

    Candidate(@Nullable Index index, byte[] root, List<Conjunct> conjuncts, SortOrder sort) {
        this.index = index;
        this.definition = index == null ? IndexDefinition.ID : index.definition();
        this.root = root;
        this.conjuncts = conjuncts;
        bind();
        this.order = runs > MOST_RUNS_IN_ORDER && !isById()
                ? Optional.empty()
                : IndexOrder.find(definition.fields(), points, sort, this::hasArrays);
    }

    private void bind() {
        for (int i = 0; i < definition.fields().size(); i++) {
            List<Conjunct> usable = usableFor(i);
            Conjunct best = null;
            Bounds.Points fewest = null;
            for (Conjunct conjunct : usable) {
                if (Bounds.of(conjunct.condition()) instanceof Bounds.Points values
                        && (fewest == null
                                || values.values().size() < fewest.values().size())) {
                    fewest = values;
                    best = conjunct;
                }
            }
            if (best == null || fewest == null || runs * fewest.values().size() > MOST_RUNS) {
                interval = narrow(usable, hasArrays(i));
                return;
            }
            runs *= fewest.values().size();
            points.add(fewest);
            used.add(best);
        }
    }

    /** If an array feeds several fields, only conditions on one element of it may be combined. */
    private List<Conjunct> usableFor(int field) {
        FieldPath path = definition.fields().get(field).path();
        if (path.hasPosition()) {
            return List.of();
        }
        List<Conjunct> onField =
                conjuncts.stream().filter(c -> c.path().equals(path)).toList();
        if (!hasArrays(field)) {
            return onField;
        }
        List<Conjunct> onArrays =
                used.stream().filter(c -> hasArrays(fieldOf(c))).toList();
        return onField.stream()
                .filter(c -> onArrays.stream().allMatch(c::sharesElementWith))
                .toList();
    }

    private int fieldOf(Conjunct conjunct) {
        List<Field> fields = definition.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).path().equals(conjunct.path())) {
                return i;
            }
        }
        throw new IllegalStateException("not a field of the index: " + conjunct.path());
    }

    private Bounds.@Nullable Interval narrow(List<Conjunct> usable, boolean arrays) {
        Bounds.Interval narrowed = null;
        Conjunct first = null;
        for (Conjunct conjunct : usable) {
            if (!(Bounds.of(conjunct.condition()) instanceof Bounds.Interval bounds)) {
                continue;
            }
            if (first == null || narrowed == null) {
                first = conjunct;
                narrowed = bounds;
                used.add(conjunct);
            } else if (!arrays || first.sharesElementWith(conjunct)) {
                narrowed = narrowed.and(bounds);
                used.add(conjunct);
            }
        }
        return narrowed;
    }

    private boolean hasArrays(int field) {
        return index != null && index.hasArrays(field);
    }

    private boolean isById() {
        return index == null && points.size() == 1;
    }

    /** Higher is better; below zero it must not be used. */
    int score(boolean limited) {
        boolean sorted = order.isPresent();
        if (isById()) {
            return 2000;
        }
        if (definition.unique() && points.size() == definition.fields().size()) {
            return 1000;
        }
        int bound = interval == null ? 0 : 50;
        for (Bounds.Points values : points) {
            bound += values.values().size() == 1 ? 100 : 80;
        }
        if (bound == 0 && !(sorted && limited)) {
            return index == null ? 0 : -1;
        }
        return bound + (sorted ? limited ? 60 : 10 : 0) + (index == null ? 1 : 0);
    }

    /** True if the index is sure to have every result. */
    boolean isComplete() {
        if (index == null) {
            return true;
        }
        boolean sparseHolds = !definition.sparse() || Implication.impliesAnyField(conjuncts, definition);
        return sparseHolds
                && definition
                        .filter()
                        .map(filter -> Implication.implies(conjuncts, filter))
                        .orElse(true);
    }

    Plan plan(Predicate predicate) {
        List<Plan.Run> ranges = new ArrayList<>();
        addRuns(ranges, root, 0, -1);
        boolean exact = (index == null || !index.hasArrays()) && Conjunct.sayAll(predicate) && usesAll();
        boolean reverse = order.map(IndexOrder::reverse).orElse(false);
        return new Plan(index, ranges, reverse, isById(), order.isPresent(), exact);
    }

    private void addRuns(List<Plan.Run> ranges, byte[] prefix, int field, int orderStart) {
        boolean starts = order.map(IndexOrder::from).orElse(0) == field;
        int start = starts ? prefix.length : orderStart;
        if (field < points.size()) {
            boolean ascending = definition.fields().get(field).ascending();
            for (byte[] value : points.get(field).values()) {
                addRuns(ranges, Bounds.join(prefix, Bounds.directed(value, ascending)), field + 1, start);
            }
            return;
        }
        KeyRange range = interval == null
                ? KeyRange.ofPrefix(prefix)
                : interval.behind(prefix, definition.fields().get(field).ascending());
        if (!range.isEmpty()) {
            ranges.add(new Plan.Run(range, Math.max(start, 0)));
        }
    }

    /** Null stands for missing too, and an index cannot tell them apart. */
    private boolean usesAll() {
        return conjuncts.stream()
                .allMatch(conjunct -> used.contains(conjunct) && !Implication.mayBeNull(conjunct.condition())
                        || definition.filter().isPresent()
                                && Conjunct.of(definition.filter().get()).contains(conjunct));
    }
}
