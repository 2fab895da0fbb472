package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.storage.StoredPart;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An upper estimate of how long a value is in BSON, without encoding it. */
final class BsonSize {
    private static final int SCALAR = 16;
    private static final int BYTES_PER_CHARACTER = 3;

    private BsonSize() {}

    static long of(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> SCALAR + (long) BYTES_PER_CHARACTER * text.length();
            case Document document -> of(document);
            case Collection<?> array -> of(array);
            case StoredPart part -> part.length();
            case BinData binary -> SCALAR + binary.getData().length;
            default -> 2 * SCALAR;
        };
    }

    private static long of(Document document) {
        long size = SCALAR;
        for (Map.Entry<String, Object> field : document.entrySet()) {
            size += SCALAR + field.getKey().length() + of(field.getValue());
        }
        return size;
    }

    private static long of(Collection<?> array) {
        long size = SCALAR;
        for (Object element : array) {
            size += SCALAR + of(element);
        }
        return size;
    }
}
