package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Projection;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.storage.Bson;
import cn.lianshen.embeddedmongo.storage.PartialBson;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of stored documents have to be read.
 *
 * @param names their names, or nothing if all have to be
 */
record Fields(Optional<Set<String>> names) {

    /** To match, sort and return. */
    static Fields of(Predicate predicate, SortOrder sort, Projection projection) {
        Set<String> names = new HashSet<>();
        sort.addFieldsTo(names);
        boolean known = predicate.addFieldsTo(names) && projection.addFieldsTo(names);
        return new Fields(known ? Optional.of(names) : Optional.empty());
    }

    /** To match and sort only. */
    static Fields of(Predicate predicate, SortOrder sort) {
        Set<String> names = new HashSet<>();
        sort.addFieldsTo(names);
        return new Fields(predicate.addFieldsTo(names) ? Optional.of(names) : Optional.empty());
    }

    Document decode(byte[] bytes) {
        return names.map(some -> PartialBson.decode(bytes, some)).orElseGet(() -> Bson.decode(bytes));
    }
}
