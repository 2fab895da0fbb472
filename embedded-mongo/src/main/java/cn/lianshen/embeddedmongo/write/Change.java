package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.query.FieldPath;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an update does to a document: operators, or another document instead. */
public record Change(Document update, List<Document> arrayFilters) {
    private static final int NOT_SUPPORTED = 115;

    /** Reads {@code u} or {@code update} of a command; a pipeline is refused. */
    public static Change parse(@Nullable Object update, @Nullable Object arrayFilters) {
        if (update instanceof List<?>) {
            throw new MongoServerError(
                    NOT_SUPPORTED, "CommandNotSupported", "pipeline updates are not supported by the embedded store");
        }
        if (!(update instanceof Document document)) {
            throw new FailedToParseException("an update must be an object");
        }
        List<Document> filters = switch (arrayFilters) {
            case null -> List.of();
            case List<?> list -> list.stream().map(Document.class::cast).toList();
            default -> throw new FailedToParseException("arrayFilters must be an array");
        };
        return new Change(document, filters);
    }

    /**
     * Adds the top-level fields it changes.
     *
     * @return false if it may change any
     */
    boolean addFieldsTo(Set<String> fields) {
        for (Map.Entry<String, Object> operator : update.entrySet()) {
            if (!(operator.getKey().startsWith("$") && operator.getValue() instanceof Document changed)) {
                return false;
            }
            changed.keySet()
                    .forEach(path -> fields.add(FieldPath.of(path).steps().getFirst()));
        }
        return !update.containsKey("$rename");
    }

    /** True if it puts another document in the place of the old one. */
    public boolean isReplacement() {
        return update.keySet().stream().noneMatch(key -> key.startsWith("$"));
    }
}
