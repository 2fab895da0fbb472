package cn.lianshen.embeddedmongo.read;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Results sorted in memory, because no index has the order. */
final class Sorted implements Results {
    private final Query query;
    private final Iterator<Document> documents;

    Sorted(Matches matches, Query query) {
        this.query = query;
        try (matches) {
            long kept = query.limit() == 0 ? 0 : query.skip() + query.limit();
            documents = new SortBuffer(query.sort(), kept)
                    .addAll(matches).documents().stream().skip(query.skip()).iterator();
        }
    }

    @Override
    public @Nullable Document next() {
        return documents.hasNext() ? query.projection().apply(documents.next()) : null;
    }

    @Override
    public void close() {}
}
