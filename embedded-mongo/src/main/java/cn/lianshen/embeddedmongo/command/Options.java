package cn.lianshen.embeddedmongo.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses options that would change a result if they were honoured and are not. */
final class Options {
    private static final Set<String> HARMLESS = Set.of(
            "$db",
            "lsid",
            "$clusterTime",
            "$readPreference",
            "comment",
            "maxTimeMS",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors",
            "readConcern",
            "writeConcern",
            "$readConcern",
            "$writeConcern");

    private Options() {}

    static void check(Request request, Set<String> known) {
        check(request.command(), request.body(), known);
        checkWriteConcern(request.document("writeConcern"));
        Document readConcern = request.document("readConcern");
        if (readConcern != null && "snapshot".equals(readConcern.get("level"))) {
            throw Refusal.of("read concern \"snapshot\"");
        }
    }

    /** Refuses what is neither known nor switched off. */
    static void check(String context, Document given, Set<String> known) {
        for (Map.Entry<String, Object> option : given.entrySet()) {
            String name = option.getKey();
            boolean fine = known.contains(name) || HARMLESS.contains(name) || name.equals(context);
            if (!fine && !isOff(option.getValue())) {
                throw Refusal.of("the option '" + name + "' of '" + context + "'");
            }
        }
    }

    private static boolean isOff(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) || value instanceof Document document && document.isEmpty();
    }

    private static void checkWriteConcern(@Nullable Document concern) {
        if (concern != null && concern.get("w") instanceof Number copies && copies.intValue() > 1) {
            throw new BadValueException("cannot use 'w' > 1 when a host is not replicated");
        }
    }
}
