package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.query.Required;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses pipeline stages before anything runs; unknown ones are refused by mongo-java-server. */
final class Stages {
    private static final int LIMIT_NOT_POSITIVE = 15958;

    private Stages() {}

    static void check(Document stage) {
        if (stage.size() != 1) {
            throw new MongoServerError(40323, "A pipeline stage specification object must contain exactly one field.");
        }
        String name = stage.keySet().iterator().next();
        @Nullable Object argument = stage.get(name);
        switch (name) {
            case "$changeStream", "$geoNear", "$search", "$searchMeta", "$collStats", "$currentOp", "$listSessions" ->
                throw Refusal.of("the stage " + name);
            case "$limit" -> checkNumber(name, argument, 1);
            case "$skip" -> checkNumber(name, argument, 0);
            case "$facet" ->
                Required.field(stage, name, Document.class).values().forEach(Stages::checkAll);
            case "$lookup" ->
                checkAll(Required.field(stage, name, Document.class).get("pipeline"));
            default -> {}
        }
    }

    private static void checkAll(@Nullable Object pipeline) {
        if (pipeline instanceof List<?> stages) {
            stages.forEach(stage -> check((Document) stage));
        }
    }

    private static void checkNumber(String name, @Nullable Object argument, long least) {
        if (!(argument instanceof Number number)) {
            throw new BadValueException("invalid argument to " + name + " stage: expected a number");
        }
        if (number.longValue() < least) {
            throw new MongoServerError(LIMIT_NOT_POSITIVE, name + " must be at least " + least);
        }
    }
}
