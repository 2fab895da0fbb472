package cn.lianshen.embeddedmongo.index;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The full name of a collection. */
public record Namespace(String database, String collection) {
    private static final int MAX_LENGTH = 255;
    private static final int INVALID_NAMESPACE = 73;

    /** Names that MongoDB would not accept are refused. */
    public Namespace {
        boolean bad = collection.isEmpty()
                || collection.contains("$")
                || collection.startsWith("system.")
                || collection.indexOf('\0') >= 0
                || database.isEmpty()
                || database.chars().anyMatch(c -> " ./\\\"$*<>:|?\0".indexOf(c) >= 0)
                || database.length() + collection.length() > MAX_LENGTH;
        if (bad) {
            throw new MongoServerError(
                    INVALID_NAMESPACE,
                    "InvalidNamespace",
                    "Invalid namespace specified '" + database + "." + collection + "'");
        }
    }

    /** Splits at the first dot. */
    public static Namespace of(String full) {
        int dot = full.indexOf('.');
        return new Namespace(dot < 0 ? full : full.substring(0, dot), dot < 0 ? "" : full.substring(dot + 1));
    }

    @Override
    public String toString() {
        return database + "." + collection;
    }
}
