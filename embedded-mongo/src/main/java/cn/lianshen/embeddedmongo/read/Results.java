package cn.lianshen.embeddedmongo.read;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results one after the other; to be closed even if not all were taken. */
public interface Results extends AutoCloseable {

    /** The next result, or nothing behind the last. */
    @Nullable
    Document next();

    @Override
    void close();

    /** The rest of them; closing the stream closes the results. */
    default Stream<Document> stream() {
        return Stream.<@Nullable Document>generate(this::next)
                .takeWhile(document -> document != null)
                .<Document>mapMulti((document, sink) -> {
                    if (document != null) {
                        sink.accept(document);
                    }
                })
                .onClose(this::close);
    }

    /** Results that are in memory already. */
    static Results of(List<Document> documents) {
        Iterator<Document> iterator = documents.iterator();
        return new Results() {
            @Override
            public @Nullable Document next() {
                return iterator.hasNext() ? iterator.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
