package cn.lianshen.embeddedmongo.query;

import cn.lianshen.embeddedmongo.query.Predicate.And;
import cn.lianshen.embeddedmongo.query.Predicate.Computed;
import cn.lianshen.embeddedmongo.query.Predicate.Field;
import cn.lianshen.embeddedmongo.query.Predicate.Not;
import cn.lianshen.embeddedmongo.query.Predicate.Or;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a filter document; operators that are unknown or not supported are errors. */
public final class FilterParser {
    private static final int NOT_SUPPORTED = 115;

    private FilterParser() {}

    /** The filter as a predicate. */
    public static Predicate parse(Document filter) {
        List<Predicate> parts = new ArrayList<>();
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            parts.add(part(entry.getKey(), entry.getValue()));
        }
        return parts.size() == 1 ? parts.getFirst() : new And(List.copyOf(parts));
    }

    private static Predicate part(String name, @Nullable Object value) {
        return switch (name) {
            case "$and" -> new And(all(name, value));
            case "$or" -> new Or(all(name, value));
            case "$nor" -> new Not(new Or(all(name, value)));
            case "$expr" -> new Computed(required(name, value));
            case "$comment" -> Predicate.And.ALL;
            case "$where", "$text", "$jsonSchema" -> throw notSupported(name);
            default -> field(name, value);
        };
    }

    private static Predicate field(String name, @Nullable Object value) {
        if (name.startsWith("$")) {
            throw new BadValueException("unknown top level operator: " + name);
        }
        FieldPath path = FieldPath.of(name);
        if (value instanceof Document document && isOperators(document)) {
            return OperatorParser.parse(path, document);
        }
        if (value instanceof BsonRegularExpression pattern) {
            return new Field(path, new Condition.Matching(pattern));
        }
        return new Field(path, new Condition.Equal(value));
    }

    static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$") && !isReference(document);
    }

    private static boolean isReference(Document document) {
        return document.containsKey("$ref") || document.containsKey("$id");
    }

    private static List<Predicate> all(String name, @Nullable Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw new BadValueException(name + " must be a nonempty array");
        }
        List<Predicate> parts = new ArrayList<>();
        for (Object part : list) {
            if (!(part instanceof Document document)) {
                throw new BadValueException(name + " entries need to be full objects");
            }
            parts.add(parse(document));
        }
        return List.copyOf(parts);
    }

    private static Object required(String name, @Nullable Object value) {
        if (value == null) {
            throw new BadValueException(name + " needs an expression");
        }
        return value;
    }

    static MongoServerError notSupported(String name) {
        return new MongoServerError(
                NOT_SUPPORTED, "CommandNotSupported", name + " is not supported by the embedded store");
    }
}
