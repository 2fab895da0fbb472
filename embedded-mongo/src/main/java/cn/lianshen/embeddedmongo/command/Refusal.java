package cn.lianshen.embeddedmongo.command;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** What the store cannot do. */
final class Refusal {
    private static final int NOT_SUPPORTED = 115;

    private Refusal() {}

    static MongoServerError of(String feature) {
        return new MongoServerError(
                NOT_SUPPORTED, "CommandNotSupported", feature + " is not supported by the embedded store");
    }
}
