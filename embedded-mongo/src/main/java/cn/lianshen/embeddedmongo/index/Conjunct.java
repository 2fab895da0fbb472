package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.query.Condition;
import cn.lianshen.embeddedmongo.query.FieldPath;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Predicate.And;
import cn.lianshen.embeddedmongo.query.Predicate.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition every result must fulfil.
 *
 * @param element the {@code $elemMatch} it comes from: conditions of one such hold for the same array element, others
 *     may hold for different ones
 */
record Conjunct(FieldPath path, Condition condition, Optional<Condition> element) {

    /** What can be told from the predicate; parts such as an alternative tell nothing. */
    static List<Conjunct> of(Predicate predicate) {
        List<Conjunct> conjuncts = new ArrayList<>();
        collect(predicate, conjuncts);
        return conjuncts;
    }

    /** True if the conjuncts say everything the predicate says. */
    static boolean sayAll(Predicate predicate) {
        return switch (predicate) {
            case And and -> and.parts().stream().allMatch(Conjunct::sayAll);
            case Field field ->
                !(field.condition() instanceof Condition.ElementMatching
                        || field.condition() instanceof Condition.ElementFulfilling);
            case Predicate.Or _, Predicate.Not _, Predicate.Computed _ -> false;
        };
    }

    private static void collect(Predicate predicate, List<Conjunct> conjuncts) {
        switch (predicate) {
            case And and -> and.parts().forEach(part -> collect(part, conjuncts));
            case Field field -> collect(field, conjuncts);
            case Predicate.Or or
            when or.parts().size() == 1 -> collect(or.parts().getFirst(), conjuncts);
            case Predicate.Or _, Predicate.Not _, Predicate.Computed _ -> {}
        }
    }

    private static void collect(Field field, List<Conjunct> conjuncts) {
        switch (field.condition()) {
            case Condition.ElementMatching elements -> {
                for (Conjunct inner : of(elements.predicate())) {
                    FieldPath path = field.path().child(inner.path());
                    Condition scope = inner.element().orElse(elements);
                    conjuncts.add(new Conjunct(path, inner.condition(), Optional.of(scope)));
                }
            }
            case Condition.ElementFulfilling values ->
                of(values.operators())
                        .forEach(inner ->
                                conjuncts.add(new Conjunct(field.path(), inner.condition(), Optional.of(values))));
            default -> conjuncts.add(new Conjunct(field.path(), field.condition(), Optional.empty()));
        }
    }

    /** Whether both are known to hold for one array element. */
    boolean sharesElementWith(Conjunct other) {
        return element.isPresent() && other.element.isPresent() && element.get() == other.element.get();
    }
}
