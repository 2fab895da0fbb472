package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.index.Walk;
import cn.lianshen.embeddedmongo.query.Predicate;
import org.jspecify.annotations.Nullable;

/** The documents of a walk that really match. */
final class Matches implements AutoCloseable {
    private final Walk walk;
    private final Predicate predicate;

    Matches(Walk walk, Predicate predicate) {
        this.walk = walk;
        this.predicate = predicate;
    }

    boolean areSorted() {
        return walk.plan().sorted();
    }

    @Nullable
    Match next() {
        for (Walk.Found found = walk.next(); found != null; found = walk.next()) {
            Match match = Match.decode(found);
            if (predicate.matches(match.document())) {
                return match;
            }
        }
        return null;
    }

    @Override
    public void close() {
        walk.close();
    }
}
