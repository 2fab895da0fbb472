package cn.lianshen.embeddedmongo.query;

import cn.lianshen.embeddedmongo.key.TypeRank;
import cn.lianshen.embeddedmongo.query.Condition.Compared;
import cn.lianshen.embeddedmongo.query.Condition.Relation;
import cn.lianshen.embeddedmongo.query.Predicate.And;
import cn.lianshen.embeddedmongo.query.Predicate.Field;
import cn.lianshen.embeddedmongo.query.Predicate.Not;
import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the operators of one field, such as {@code {$gte: 1, $lt: 5}}; each is a predicate of its own. */
final class OperatorParser {
    private OperatorParser() {}

    static Predicate parse(FieldPath path, Document operators) {
        List<Predicate> parts = new ArrayList<>();
        for (Map.Entry<String, Object> entry : operators.entrySet()) {
            if (!entry.getKey().equals("$options")) {
                parts.add(part(path, entry.getKey(), entry.getValue(), operators));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new And(List.copyOf(parts));
    }

    private static Predicate part(FieldPath path, String operator, @Nullable Object operand, Document all) {
        return switch (operator) {
            case "$not" -> new Not(negated(path, operand));
            case "$ne" -> new Not(new Field(path, equal(operand)));
            case "$nin" -> new Not(new Field(path, in(operator, operand)));
            case "$all" -> every(path, operand);
            case "$exists" -> Utils.isTrue(operand) ? present(path) : new Not(present(path));
            default -> new Field(path, condition(operator, operand, all));
        };
    }

    private static Predicate negated(FieldPath path, @Nullable Object operand) {
        return switch (operand) {
            case BsonRegularExpression pattern -> new Field(path, new Condition.Matching(pattern));
            case Document operators when FilterParser.isOperators(operators) -> parse(path, operators);
            case null, default -> throw new BadValueException("$not needs a regex or a document");
        };
    }

    private static Predicate present(FieldPath path) {
        return new Field(path, new Condition.Present());
    }

    private static Predicate every(FieldPath path, @Nullable Object operand) {
        if (!(operand instanceof List<?> list)) {
            throw new BadValueException("$all needs an array");
        }
        if (list.isEmpty()) {
            return new Field(path, new Condition.Impossible());
        }
        List<Predicate> parts = new ArrayList<>();
        for (Object value : list) {
            parts.add(new Field(
                    path,
                    value instanceof Document document && document.containsKey("$elemMatch")
                            ? ElementParser.parse(document.get("$elemMatch"))
                            : equalOrMatching(value)));
        }
        return new And(List.copyOf(parts));
    }

    private static Condition equalOrMatching(@Nullable Object value) {
        return value instanceof BsonRegularExpression pattern ? new Condition.Matching(pattern) : equal(value);
    }

    static Condition condition(String operator, @Nullable Object operand, Document all) {
        return switch (operator) {
            case "$eq" -> equal(operand);
            case "$in" -> in(operator, operand);
            case "$gt" -> compared(Relation.ABOVE, operand);
            case "$gte" -> compared(Relation.AT_LEAST, operand);
            case "$lt" -> compared(Relation.BELOW, operand);
            case "$lte" -> compared(Relation.AT_MOST, operand);
            case "$regex" -> new Condition.Matching(pattern(operand, all));
            case "$type" -> new Condition.OfType(types(operand));
            case "$mod" -> modulo(operand);
            case "$size" -> size(operand);
            case "$elemMatch" -> ElementParser.parse(operand);
            case "$near", "$nearSphere", "$geoWithin", "$geoIntersects", "$within" ->
                throw FilterParser.notSupported(operator);
            default -> throw new BadValueException("unknown operator: " + operator);
        };
    }

    static Condition equal(@Nullable Object operand) {
        return new Condition.Equal(operand);
    }

    static Condition in(String operator, @Nullable Object operand) {
        if (!(operand instanceof List<?> list)) {
            throw new BadValueException(operator + " needs an array");
        }
        List<@Nullable Object> values = new ArrayList<>();
        List<BsonRegularExpression> patterns = new ArrayList<>();
        for (Object value : list) {
            if (value instanceof BsonRegularExpression pattern) {
                patterns.add(pattern);
            } else if (value instanceof Document document && FilterParser.isOperators(document)) {
                throw new BadValueException("cannot nest $ under " + operator);
            } else {
                values.add(value);
            }
        }
        return new Condition.In(values, patterns);
    }

    private static Condition compared(Relation relation, @Nullable Object operand) {
        if (operand instanceof BsonRegularExpression) {
            throw new BadValueException("Can't have RegEx as arg to a comparison.");
        }
        if (TypeRank.of(operand) != TypeRank.NULL) {
            return new Compared(relation, operand);
        }
        boolean orEqual = relation == Relation.AT_LEAST || relation == Relation.AT_MOST;
        return orEqual ? equal(null) : new Condition.Impossible();
    }

    private static BsonRegularExpression pattern(@Nullable Object operand, Document all) {
        Object options = all.get("$options");
        return switch (operand) {
            case BsonRegularExpression pattern when options == null -> pattern;
            case BsonRegularExpression pattern -> new BsonRegularExpression(pattern.getPattern(), options.toString());
            case String text -> new BsonRegularExpression(text, options == null ? "" : options.toString());
            case null, default -> throw new BadValueException("$regex has to be a string");
        };
    }

    private static Set<BsonType> types(@Nullable Object operand) {
        Set<BsonType> types = EnumSet.noneOf(BsonType.class);
        for (Object type : operand instanceof List<?> list ? list : Collections.singletonList(operand)) {
            switch (type) {
                case String alias
                when alias.equals("number") ->
                    types.addAll(EnumSet.of(BsonType.INT, BsonType.LONG, BsonType.DOUBLE, BsonType.DECIMAL128));
                case String alias -> types.add(BsonType.forString(alias));
                case Number code -> types.add(BsonType.forNumber(code));
                case null, default -> throw new BadValueException("type must be represented as a number or a string");
            }
        }
        return types;
    }

    private static Condition modulo(@Nullable Object operand) {
        if (operand instanceof List<?> list
                && list.size() == 2
                && list.get(0) instanceof Number divisor
                && list.get(1) instanceof Number remainder
                && divisor.longValue() != 0) {
            return new Condition.Modulo(divisor.longValue(), remainder.longValue());
        }
        throw new BadValueException("malformed mod, needs a divisor that is not zero and a remainder");
    }

    private static Condition size(@Nullable Object operand) {
        if (operand instanceof Number size && size.doubleValue() == size.intValue() && size.intValue() >= 0) {
            return new Condition.OfSize(size.intValue());
        }
        throw new BadValueException("$size must be a whole number that is not negative");
    }
}
