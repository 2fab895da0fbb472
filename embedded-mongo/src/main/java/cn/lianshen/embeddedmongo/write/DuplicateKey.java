package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.Namespace;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Another document has the same values in a unique index. */
public final class DuplicateKey extends MongoServerError {
    private static final long serialVersionUID = 1L;

    private final transient Document pattern;
    private final transient Document values;

    private DuplicateKey(Namespace namespace, String index, Document pattern, Document values) {
        super(
                ErrorCode.DuplicateKey,
                "E11000 duplicate key error collection: %s index: %s dup key: %s"
                        .formatted(namespace, index, describe(values)));
        this.pattern = pattern;
        this.values = values;
    }

    /** The error for a row of values that is taken. */
    public static DuplicateKey of(Namespace namespace, IndexDefinition index, List<@Nullable Object> row) {
        Document pattern = new Document();
        Document values = new Document();
        for (int i = 0; i < index.fields().size(); i++) {
            IndexDefinition.Field field = index.fields().get(i);
            Object value = row.get(i);
            pattern.put(field.path().dotted(), field.ascending() ? 1 : -1);
            values.put(field.path().dotted(), value instanceof Missing || value instanceof Enum<?> ? null : value);
        }
        return new DuplicateKey(namespace, index.name(), pattern, values);
    }

    private static String describe(Document values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + Json.toCompactJsonValue(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** The fields of the index and their directions. */
    public Document pattern() {
        return pattern;
    }

    /** The values that are taken. */
    public Document values() {
        return values;
    }
}
