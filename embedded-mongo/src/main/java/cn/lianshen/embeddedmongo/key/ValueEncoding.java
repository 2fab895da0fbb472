package cn.lianshen.embeddedmongo.key;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class ValueEncoding {
    private static final int GENERIC = 0;
    private static final int OLD_UUID = 3;
    private static final int STANDARD_UUID = 4;

    private ValueEncoding() {}

    static void write(KeyWriter out, @Nullable Object value) {
        out.putByte(TypeRank.of(value).code());
        switch (value) {
            case null -> {}
            case String text -> out.putText(text);
            case Number number -> NumberEncoding.write(out, number);
            case Map<?, ?> object -> object(out, object);
            case Collection<?> array -> array(out, array);
            case ObjectId id -> out.putBytes(id.toByteArray());
            case Boolean bool -> out.putByte(bool ? 1 : 0);
            case Instant date -> out.putLong(date.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> out.putLong(timestamp.getValue());
            case BinData binary -> binary(out, GENERIC, binary.getData());
            case UUID uuid -> binary(out, STANDARD_UUID, bytes(uuid));
            case LegacyUUID uuid -> binary(out, OLD_UUID, bytes(uuid.getUuid()));
            case BsonRegularExpression regex -> regex(out, regex);
            case BsonJavaScript code -> out.putText(code.getCode());
            default -> {}
        }
    }

    /** MongoDB compares objects field by field: type first, then name, then value. */
    private static void object(KeyWriter out, Map<?, ?> object) {
        for (Map.Entry<?, ?> field : object.entrySet()) {
            out.putByte(TypeRank.of(field.getValue()).code());
            out.putText(field.getKey().toString());
            write(out, field.getValue());
        }
        out.putByte(0);
    }

    private static void array(KeyWriter out, Collection<?> array) {
        for (Object element : array) {
            write(out, element);
        }
        out.putByte(0);
    }

    private static void binary(KeyWriter out, int subtype, byte[] data) {
        out.unsigned(data.length);
        out.putByte(subtype);
        out.putBytes(data);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static void regex(KeyWriter out, BsonRegularExpression regex) {
        out.putText(regex.getPattern());
        String options = regex.getOptions();
        out.putText(options == null ? "" : options);
    }
}
