package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Namespace;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command with its options. */
record Request(String command, String database, Document body) {

    /** The collection it names. */
    Namespace namespace() {
        if (body.get(command) instanceof String collection) {
            return new Namespace(database, collection);
        }
        throw new TypeMismatchException("collection name has invalid type: '" + command + "' must be a string");
    }

    /** The option, which may be left out. */
    @Nullable
    Document document(String option) {
        return switch (body.get(option)) {
            case null -> null;
            case Document document -> document;
            default -> throw wrongType(option, "an object");
        };
    }

    /** The option, empty if it is left out. */
    Document documentOrEmpty(String option) {
        Document document = document(option);
        return document == null ? new Document() : document;
    }

    /** The option, 0 if it is left out. */
    long number(String option) {
        return switch (body.get(option)) {
            case null -> 0;
            case Number number -> number.longValue();
            default -> throw wrongType(option, "a number");
        };
    }

    /** The option, false if it is left out. */
    boolean flag(String option) {
        return Utils.isTrue(body.get(option));
    }

    /** The option, which must not be left out. */
    List<Document> documents(String option) {
        if (!(body.get(option) instanceof List<?> list)) {
            throw wrongType(option, "an array of objects");
        }
        List<Document> documents = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof Document document)) {
                throw wrongType(option, "an array of objects");
            }
            documents.add(document);
        }
        return documents;
    }

    private TypeMismatchException wrongType(String option, String expected) {
        return new TypeMismatchException("BSON field '" + command + "." + option + "' must be " + expected);
    }
}
