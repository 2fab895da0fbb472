package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.write.DuplicateKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;

/** Runs the parts of a bulk; after an error an ordered bulk stops and another goes on. */
final class WriteErrors {
    private final List<Document> errors = new ArrayList<>();
    private final boolean ordered;

    WriteErrors(Request request) {
        this.ordered = !Boolean.FALSE.equals(request.body().get("ordered"));
    }

    void run(int parts, Part part) {
        run(0, parts, part);
    }

    void run(int first, int end, Part part) {
        for (int i = first; i < end; i++) {
            try {
                part.run(i);
            } catch (MongoServerError e) {
                errors.add(describe(i, e));
                if (ordered) {
                    return;
                }
            }
        }
    }

    private static Document describe(int index, MongoServerError e) {
        Document error = new Document("index", index).append("code", e.getCode());
        if (e instanceof DuplicateKey duplicate) {
            error.append("keyPattern", duplicate.pattern()).append("keyValue", duplicate.values());
        }
        return error.append("errmsg", e.getMessageWithoutErrorCode());
    }

    Document addTo(Document reply) {
        return errors.isEmpty() ? reply : reply.append("writeErrors", errors);
    }

    /** One write of a bulk. */
    @FunctionalInterface
    interface Part {
        void run(int index);
    }
}
