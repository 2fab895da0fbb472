package cn.lianshen.embeddedmongo.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a pipeline that only counts, which is how drivers send {@code countDocuments}; it needs no documents.
 *
 * @param group what the result has besides the number
 */
record Counting(Document group, String name) {

    static Optional<Counting> of(LeadingStages leading) {
        if (leading.rest().size() != 1) {
            return Optional.empty();
        }
        Document stage = leading.rest().getFirst();
        if (stage.get("$count") instanceof String name) {
            return Optional.of(new Counting(new Document(), name));
        }
        return stage.get("$group") instanceof Document group ? ofGroup(group) : Optional.empty();
    }

    private static Optional<Counting> ofGroup(Document group) {
        if (group.size() != 2 || !group.containsKey("_id") || !isConstant(group.get("_id"))) {
            return Optional.empty();
        }
        String name = group.keySet().stream()
                .filter(key -> !key.equals("_id"))
                .findFirst()
                .orElseThrow();
        boolean ones = group.get(name) instanceof Document sum && sum.equals(new Document("$sum", 1));
        return ones ? Optional.of(new Counting(new Document("_id", group.get("_id")), name)) : Optional.empty();
    }

    private static boolean isConstant(@Nullable Object id) {
        return id == null || id instanceof Number;
    }

    /** Nothing if there was nothing to count. */
    List<Document> result(long count) {
        if (count == 0) {
            return List.of();
        }
        Document result = new Document(group);
        result.put(name, Math.toIntExact(count));
        return List.of(result);
    }
}
