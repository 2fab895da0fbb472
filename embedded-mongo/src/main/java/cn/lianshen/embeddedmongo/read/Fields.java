package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.storage.Bson;
import cn.lianshen.embeddedmongo.storage.PartialBson;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Set;

/** Which fields of stored documents have to be read, and how far. */
@FunctionalInterface
interface Fields {

    /** Makes as little of a stored document as is needed. */
    Document decode(byte[] bytes);

    /** To match, sort and return. */
    static Fields of(Query query) {
        Set<String> examined = new HashSet<>();
        query.sort().addFieldsTo(examined);
        if (!query.predicate().addFieldsTo(examined)) {
            return Bson::decode;
        }
        Set<String> wanted = new HashSet<>(examined);
        boolean onlySome = query.projection().addFieldsTo(wanted);
        if (query.handedOn()) {
            query.projection().addExaminedTo(examined);
            return bytes -> PartialBson.decode(bytes, name -> !onlySome || wanted.contains(name), examined::contains);
        }
        return onlySome ? bytes -> PartialBson.decode(bytes, wanted) : Bson::decode;
    }

    /** To match and sort only. */
    static Fields of(Predicate predicate, SortOrder sort) {
        Set<String> names = new HashSet<>();
        sort.addFieldsTo(names);
        return predicate.addFieldsTo(names) ? bytes -> PartialBson.decode(bytes, names) : Bson::decode;
    }
}
