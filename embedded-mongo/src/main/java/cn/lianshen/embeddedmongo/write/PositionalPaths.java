package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.query.Predicate;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Map;

/** Puts the position of the array element the filter matched in the place of {@code $} in an update. */
final class PositionalPaths {
    private PositionalPaths() {}

    static Document resolve(Document update, Predicate predicate, Document document) {
        if (!isPositional(update)) {
            return update;
        }
        Document resolved = new Document();
        for (Map.Entry<String, Object> operator : update.entrySet()) {
            resolved.put(
                    operator.getKey(),
                    operator.getValue() instanceof Document fields
                            ? resolved(fields, predicate, document)
                            : operator.getValue());
        }
        return resolved;
    }

    private static boolean isPositional(Document update) {
        return update.values().stream()
                .anyMatch(fields -> fields instanceof Document document
                        && document.keySet().stream().anyMatch(PositionalPaths::isPositional));
    }

    private static boolean isPositional(String path) {
        return path.endsWith(".$") || path.contains(".$.");
    }

    private static Document resolved(Document fields, Predicate predicate, Document document) {
        Document resolved = new Document();
        fields.forEach(
                (path, value) -> resolved.put(isPositional(path) ? resolved(path, predicate, document) : path, value));
        return resolved;
    }

    private static String resolved(String path, Predicate predicate, Document document) {
        int dollar = (path + ".").indexOf(".$.");
        String array = path.substring(0, dollar);
        String rest = path.substring(dollar + 2);
        if (isPositional(rest)) {
            throw new BadValueException("Too many positional (i.e. '$') elements found in path '" + path + "'");
        }
        int position = predicate.position(array, document);
        if (position < 0) {
            throw new BadValueException("The positional operator did not find the match needed from the query.");
        }
        return array + "." + position + rest;
    }
}
