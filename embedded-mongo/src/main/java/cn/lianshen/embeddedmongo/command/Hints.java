package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/** A hint must name an index there is; which index is used is then decided by the query alone. */
record Hints(Catalogue catalogue) {

    void check(Namespace namespace, @Nullable Object hint) {
        StoredCollection collection = catalogue.find(namespace);
        if (hint == null || collection == null || isId(hint)) {
            return;
        }
        boolean known = collection.indexes().stream()
                .map(index -> index.definition())
                .anyMatch(index -> hint.equals(index.name()) || hint.equals(index.key()));
        if (!known) {
            throw new BadValueException("planner returned error: bad hint: no such index");
        }
    }

    private static boolean isId(Object hint) {
        return hint.equals("_id_") || hint.equals(new Document("_id", 1));
    }
}
