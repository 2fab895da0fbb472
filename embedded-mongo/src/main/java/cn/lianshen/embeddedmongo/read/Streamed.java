package cn.lianshen.embeddedmongo.read;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Results in the order of the walk; stops at the limit. */
final class Streamed implements Results {
    private final Matches matches;
    private final Query query;
    private long toSkip;
    private long given;

    Streamed(Matches matches, Query query) {
        this.matches = matches;
        this.query = query;
        this.toSkip = query.skip();
    }

    @Override
    public @Nullable Document next() {
        if (query.limit() > 0 && given == query.limit()) {
            return null;
        }
        for (Match match = matches.next(); match != null; match = matches.next()) {
            if (toSkip > 0) {
                toSkip--;
                continue;
            }
            given++;
            return query.projection().apply(match.document());
        }
        return null;
    }

    @Override
    public void close() {
        matches.close();
    }
}
