package cn.lianshen.embeddedmongo.query;

import cn.lianshen.embeddedmongo.key.TypeRank;
import cn.lianshen.embeddedmongo.key.ValueOrder;
import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of one value. */
public sealed interface Condition {

    /**
     * Whether the value fulfils it.
     *
     * @param element true if the value is an element of the array at the end of the path, not the value itself
     */
    boolean holds(@Nullable Object value, boolean element);

    /** Whether an array fulfils it through this element; the question behind the positional {@code $}. */
    default boolean holdsForElement(@Nullable Object value) {
        return holds(value, true);
    }

    /** The same value; null also stands for a missing one. */
    record Equal(@Nullable Object operand) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return ValueOrder.same(value, operand);
        }
    }

    /** One of the values, or a text one of the patterns finds. */
    record In(List<@Nullable Object> operands, List<BsonRegularExpression> patterns) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            for (Object operand : operands) {
                if (ValueOrder.same(value, operand)) {
                    return true;
                }
            }
            return patterns.stream().anyMatch(pattern -> new Matching(pattern).holds(value, element));
        }
    }

    /** Above or below the operand; only values of the operand's type are compared, and NaN only with itself. */
    record Compared(Relation relation, @Nullable Object operand) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            TypeRank type = TypeRank.of(operand);
            boolean anyType = type == TypeRank.MIN_KEY || type == TypeRank.MAX_KEY;
            if (!anyType && type != TypeRank.of(value)) {
                return false;
            }
            int comparison = ValueOrder.compare(value, operand);
            if (type == TypeRank.NUMBER && comparison != 0 && (isNaN(value) || isNaN(operand))) {
                return false;
            }
            return !(anyType && value instanceof Missing) && relation.accepts(comparison);
        }
    }

    /** A text the pattern finds, or the same pattern. */
    record Matching(BsonRegularExpression pattern) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return switch (value) {
                case String text -> pattern.matcher(text).find();
                case BsonRegularExpression other -> ValueOrder.same(pattern, other);
                case null, default -> false;
            };
        }
    }

    /** There is a value, null included. */
    record Present() implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return !(value instanceof Missing);
        }
    }

    /** One of the BSON types. */
    record OfType(Set<BsonType> types) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            if (value instanceof BsonRegularExpression) {
                return types.contains(BsonType.REGEX);
            }
            return !(value instanceof Missing) && types.stream().anyMatch(type -> type.matches(value));
        }
    }

    /** A number with this remainder. */
    record Modulo(long divisor, long remainder) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return value instanceof Number number && isFinite(number) && number.longValue() % divisor == remainder;
        }

        private static boolean isFinite(Number number) {
            return !(number instanceof Double d) || Double.isFinite(d);
        }
    }

    /** An array of this many elements. */
    record OfSize(int size) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return !element && value instanceof List<?> array && array.size() == size;
        }
    }

    /** An array with a document that fulfils all of it. */
    record ElementMatching(Predicate predicate) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return !element && value instanceof List<?> array && array.stream().anyMatch(this::holdsForElement);
        }

        @Override
        public boolean holdsForElement(@Nullable Object value) {
            return value instanceof Document document && predicate.matches(document);
        }
    }

    /** An array with a value that fulfils all operators, which are parsed as if it was a field. */
    record ElementFulfilling(Predicate operators) implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return !element && value instanceof List<?> array && array.stream().anyMatch(this::holdsForElement);
        }

        @Override
        public boolean holdsForElement(@Nullable Object value) {
            return fulfils(operators, value);
        }

        private static boolean fulfils(Predicate operators, @Nullable Object value) {
            return switch (operators) {
                case Predicate.And and -> and.parts().stream().allMatch(part -> fulfils(part, value));
                case Predicate.Or or -> or.parts().stream().anyMatch(part -> fulfils(part, value));
                case Predicate.Not not -> !fulfils(not.part(), value);
                case Predicate.Field field -> field.condition().holds(value, false);
                case Predicate.Computed _ -> false;
            };
        }
    }

    /** Never. */
    record Impossible() implements Condition {
        @Override
        public boolean holds(@Nullable Object value, boolean element) {
            return false;
        }
    }

    /** The direction of a comparison. */
    enum Relation {
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST;

        boolean accepts(int comparison) {
            return switch (this) {
                case ABOVE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case BELOW -> comparison < 0;
                case AT_MOST -> comparison <= 0;
            };
        }
    }

    /** Whether it is the number that is none. */
    static boolean isNaN(@Nullable Object value) {
        return switch (value) {
            case Double number -> number.isNaN();
            case Decimal128 number -> number.toString().equals("NaN");
            case null, default -> false;
        };
    }
}
