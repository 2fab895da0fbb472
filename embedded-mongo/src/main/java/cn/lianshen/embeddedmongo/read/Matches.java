package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.index.Walk;
import cn.lianshen.embeddedmongo.query.Predicate;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of a walk that really match. */
final class Matches implements AutoCloseable {
    private final Walk walk;
    private final Predicate predicate;
    private final Fields fields;

    Matches(Walk walk, Predicate predicate, Fields fields) {
        this.walk = walk;
        this.predicate = predicate;
        this.fields = fields;
    }

    @Nullable
    Match next() {
        for (Walk.Found found = walk.next(); found != null; found = walk.next()) {
            Document document = fields.decode(found.bytes());
            if (predicate.matches(document)) {
                return new Match(found.id(), document);
            }
        }
        return null;
    }

    @Override
    public void close() {
        walk.close();
    }
}
