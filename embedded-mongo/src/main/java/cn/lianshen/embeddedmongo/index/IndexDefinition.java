package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.query.FieldPath;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Required;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an index was asked to be.
 *
 * @param description the definition as {@code listIndexes} returns it
 * @param filter of which documents it has entries, if not of all
 */
public record IndexDefinition(
        String name,
        List<Field> fields,
        boolean unique,
        boolean sparse,
        Optional<Predicate> filter,
        Document description) {
    /** The name of the index every collection has. */
    public static final String ID_NAME = "_id_";

    /** The index every collection has: documents are stored in this order. */
    public static final IndexDefinition ID =
            of(new Document("v", 2).append("key", new Document("_id", 1)).append("name", ID_NAME));

    /** One field and its direction. */
    public record Field(FieldPath path, boolean ascending) {}

    /** Reads a definition that was checked before. */
    public static IndexDefinition of(Document description) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Object> key :
                Required.field(description, "key", Document.class).entrySet()) {
            fields.add(new Field(FieldPath.of(key.getKey()), ((Number) key.getValue()).doubleValue() > 0));
        }
        Document filter = (Document) description.get("partialFilterExpression");
        return new IndexDefinition(
                Required.field(description, "name", String.class),
                List.copyOf(fields),
                Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                Optional.ofNullable(filter).map(FilterParser::parse),
                description);
    }

    /** Its fields and directions as they were asked for. */
    public Document key() {
        return Required.field(description, "key", Document.class);
    }

    /** The same fields in the same directions. */
    public boolean hasKeyOf(IndexDefinition other) {
        return fields.equals(other.fields);
    }

    /** Nothing but the name may differ. */
    public boolean isSameAs(IndexDefinition other) {
        return hasKeyOf(other) && unique == other.unique && sparse == other.sparse && filter.equals(other.filter);
    }
}
