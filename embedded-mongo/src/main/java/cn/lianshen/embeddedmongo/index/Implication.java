package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.key.TypeRank;
import cn.lianshen.embeddedmongo.query.Condition;
import cn.lianshen.embeddedmongo.query.Condition.Compared;
import cn.lianshen.embeddedmongo.query.Condition.Equal;
import cn.lianshen.embeddedmongo.query.Condition.In;
import cn.lianshen.embeddedmongo.query.Predicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a query asks makes sure that a result is in a sparse or partial index. */
final class Implication {
    private Implication() {}

    static boolean impliesAnyField(List<Conjunct> conjuncts, IndexDefinition definition) {
        return conjuncts.stream()
                .filter(conjunct -> definition.fields().stream()
                        .anyMatch(field -> field.path().equals(conjunct.path())))
                .anyMatch(conjunct -> !mayBeNull(conjunct.condition()));
    }

    /** True if a document without the field could fulfil the condition. */
    static boolean mayBeNull(Condition condition) {
        return switch (condition) {
            case Equal equal -> isNull(equal.operand());
            case In in -> in.operands().stream().anyMatch(Implication::isNull);
            case Compared compared -> isEnd(compared.operand());
            case Condition.OfType _, Condition.OfSize _, Condition.Modulo _, Condition.Matching _ -> false;
            case Condition.Present _, Condition.Impossible _ -> false;
            case Condition.ElementMatching _, Condition.ElementFulfilling _ -> false;
        };
    }

    private static boolean isNull(@Nullable Object operand) {
        return TypeRank.of(operand) == TypeRank.NULL;
    }

    private static boolean isEnd(@Nullable Object operand) {
        TypeRank type = TypeRank.of(operand);
        return type == TypeRank.MIN_KEY || type == TypeRank.MAX_KEY;
    }

    static boolean implies(List<Conjunct> conjuncts, Predicate filter) {
        if (!Conjunct.sayAll(filter)) {
            return false;
        }
        return Conjunct.of(filter).stream()
                .allMatch(wanted -> conjuncts.stream().anyMatch(given -> implies(given, wanted)));
    }

    private static boolean implies(Conjunct given, Conjunct wanted) {
        if (!given.path().equals(wanted.path())) {
            return false;
        }
        if (given.condition().equals(wanted.condition())) {
            return true;
        }
        return switch (given.condition()) {
            case Equal equal -> fulfils(equal.operand(), wanted.condition());
            case In in ->
                in.patterns().isEmpty() && in.operands().stream().allMatch(value -> fulfils(value, wanted.condition()));
            case Condition other -> wanted.condition() instanceof Condition.Present && !mayBeNull(other);
        };
    }

    /** Null would also stand for a missing value, and an array for its elements, so neither can prove anything. */
    private static boolean fulfils(@Nullable Object value, Condition wanted) {
        return switch (TypeRank.of(value)) {
            case NULL, ARRAY -> false;
            default -> wanted.holds(value, false);
        };
    }
}
