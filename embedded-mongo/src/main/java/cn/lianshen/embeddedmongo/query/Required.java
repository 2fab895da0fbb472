package cn.lianshen.embeddedmongo.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.TypeMismatchException;

/** Reads fields that must be there. */
public final class Required {
    private Required() {}

    /**
     * The value of a field.
     *
     * @throws TypeMismatchException if it is missing or of another type
     */
    public static <T> T field(Document document, String name, Class<T> type) {
        Object value = document.get(name);
        if (!type.isInstance(value)) {
            throw new TypeMismatchException("the field '" + name + "' is missing or has the wrong type");
        }
        return type.cast(value);
    }
}
