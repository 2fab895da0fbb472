package cn.lianshen.embeddedmongo.command;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
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
            case Document document ->
                SCALAR
                        + document.entrySet().stream()
                                .mapToLong(field -> SCALAR + field.getKey().length() + of(field.getValue()))
                                .sum();
            case Collection<?> array ->
                SCALAR
                        + array.stream()
                                .mapToLong(element -> SCALAR + of(element))
                                .sum();
            case BinData binary -> SCALAR + binary.getData().length;
            default -> 2 * SCALAR;
        };
    }
}
