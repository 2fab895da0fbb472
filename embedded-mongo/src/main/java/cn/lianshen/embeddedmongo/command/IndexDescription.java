package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.query.FilterParser;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what {@code createIndexes} is asked for; kinds of indexes the store does not have are refused. */
final class IndexDescription {
    private static final int CANNOT_CREATE = 67;
    private static final int MOST_FIELDS = 31;
    private static final Set<String> OPTIONS =
            Set.of("key", "name", "unique", "sparse", "partialFilterExpression", "background", "v", "ns");

    private IndexDescription() {}

    static Document checked(Document description) {
        Options.check("createIndexes", description, OPTIONS);
        if (!(description.get("key") instanceof Document key) || key.isEmpty() || key.size() > MOST_FIELDS) {
            throw cannotCreate("Index keys must be an object of 1 to " + MOST_FIELDS + " fields");
        }
        if (!(description.get("name") instanceof String name) || name.isEmpty() || name.equals("*")) {
            throw cannotCreate("The index name must be a string");
        }
        key.forEach(IndexDescription::checkField);
        checkFilter(description.get("partialFilterExpression"), description);
        Document kept = new Document("v", 2).append("key", key).append("name", name);
        for (String option : Set.of("unique", "sparse", "partialFilterExpression")) {
            if (description.containsKey(option) && !Boolean.FALSE.equals(description.get(option))) {
                kept.put(option, description.get(option));
            }
        }
        return kept;
    }

    private static void checkField(String field, @Nullable Object direction) {
        if (direction instanceof String kind) {
            throw Refusal.of("an index of the kind '" + kind + "'");
        }
        if (field.contains("$")) {
            throw Refusal.of("a wildcard index");
        }
        if (!(direction instanceof Number number) || number.doubleValue() == 0 || Double.isNaN(number.doubleValue())) {
            throw cannotCreate("Values in the index key pattern must be positive or negative numbers");
        }
        if (field.isEmpty() || field.startsWith(".") || field.endsWith(".") || field.contains("..")) {
            throw cannotCreate("Index keys cannot be an empty field");
        }
    }

    private static void checkFilter(@Nullable Object filter, Document description) {
        if (filter == null) {
            return;
        }
        if (!(filter instanceof Document document)) {
            throw cannotCreate("partialFilterExpression must be an object");
        }
        if (description.containsKey("sparse") && !Boolean.FALSE.equals(description.get("sparse"))) {
            throw cannotCreate("cannot mix \"partialFilterExpression\" and \"sparse\" options");
        }
        checkFilter(document);
    }

    private static void checkFilter(Document filter) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            boolean logical = entry.getKey().startsWith("$") && !entry.getKey().equals("$and");
            boolean negated = entry.getValue() instanceof Document operators
                    && operators.keySet().stream()
                            .anyMatch(
                                    Set.of("$ne", "$nin", "$not", "$regex", "$elemMatch", "$all", "$size", "$mod")
                                            ::contains);
            boolean absent =
                    entry.getValue() instanceof Document operators && Boolean.FALSE.equals(operators.get("$exists"));
            if (logical || negated || absent) {
                throw cannotCreate("unsupported expression in partial index: " + entry.getKey());
            }
        }
        FilterParser.parse(filter);
    }

    private static MongoServerError cannotCreate(String message) {
        return new MongoServerError(CANNOT_CREATE, "CannotCreateIndex", message);
    }
}
