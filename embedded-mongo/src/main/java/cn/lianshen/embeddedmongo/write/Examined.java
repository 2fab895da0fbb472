package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.index.Index;
import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.query.FieldPath;
import cn.lianshen.embeddedmongo.storage.Bson;
import cn.lianshen.embeddedmongo.storage.PartialBson;
import cn.lianshen.embeddedmongo.write.Changes.Update;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How far an update looks into the documents it changes. Most change a few fields of a large document; what is neither changed nor asked
 * for nor in an index stays as it is stored.
 *
 * @param fields the top-level fields it looks into, or nothing if it may be any
 */
record Examined(Optional<Set<String>> fields) {

    static Examined by(Update update, StoredCollection collection) {
        Set<String> fields = new HashSet<>();
        boolean known = !update.shown()
                && update.change().addFieldsTo(fields)
                && update.predicate().addFieldsTo(fields);
        for (Index index : collection.indexes()) {
            known = known && addFields(index.definition(), fields);
        }
        return new Examined(known ? Optional.of(fields) : Optional.empty());
    }

    private static boolean addFields(IndexDefinition index, Set<String> fields) {
        index.fields().stream()
                .map(IndexDefinition.Field::path)
                .map(FieldPath::steps)
                .forEach(steps -> fields.add(steps.getFirst()));
        return index.filter().map(filter -> filter.addFieldsTo(fields)).orElse(true);
    }

    Document decode(byte[] bytes) {
        return fields.map(some -> PartialBson.decode(bytes, _ -> true, some::contains))
                .orElseGet(() -> Bson.decode(bytes));
    }
}
