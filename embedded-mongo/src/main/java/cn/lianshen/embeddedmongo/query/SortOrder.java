package cn.lianshen.embeddedmongo.query;

import cn.lianshen.embeddedmongo.key.KeyWriter;
import cn.lianshen.embeddedmongo.key.ValueOrder;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which fields results are sorted; of an array the least element counts, or the greatest if descending. */
public record SortOrder(List<Part> parts) {
    /** No order. */
    public static final SortOrder NONE = new SortOrder(List.of());

    /** One field and its direction. */
    public record Part(FieldPath path, boolean ascending) {}

    /** Reads a sort document; every direction must be 1 or -1. */
    public static SortOrder parse(@Nullable Document sort) {
        if (sort == null || sort.isEmpty()) {
            return NONE;
        }
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Object> entry : sort.entrySet()) {
            if (entry.getKey().startsWith("$")) {
                throw FilterParser.notSupported("sort by " + entry.getKey());
            }
            parts.add(new Part(FieldPath.of(entry.getKey()), ascending(entry.getKey(), entry.getValue())));
        }
        return new SortOrder(List.copyOf(parts));
    }

    private static boolean ascending(String field, @Nullable Object direction) {
        if (direction instanceof Number number && Math.abs(number.doubleValue()) == 1) {
            return number.doubleValue() > 0;
        }
        throw new BadValueException("the sort direction of '" + field + "' must be 1 or -1");
    }

    /** True if any order will do. */
    public boolean isNone() {
        return parts.isEmpty();
    }

    /** Adds the top-level fields it looks at. */
    public void addFieldsTo(Set<String> fields) {
        parts.forEach(part -> fields.add(part.path.steps().getFirst()));
    }

    /** Bytes whose unsigned order is this order. */
    public byte[] keyOf(Document document) {
        KeyWriter key = new KeyWriter();
        for (Part part : parts) {
            key.value(first(part, document), part.ascending);
        }
        return key.toBytes();
    }

    private static @Nullable Object first(Part part, Document document) {
        List<@Nullable Object> values = part.path.sortValues(document);
        @Nullable Object first = values.isEmpty() ? Missing.getInstance() : values.getFirst();
        for (Object value : values) {
            int comparison = ValueOrder.compare(value, first);
            if (part.ascending ? comparison < 0 : comparison > 0) {
                first = value;
            }
        }
        return first;
    }
}
