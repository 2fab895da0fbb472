package cn.lianshen.embeddedmongo.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of BSON types among each other; the rank is the first byte of an encoded value. */
public enum TypeRank {
    MIN_KEY,
    UNDEFINED,
    NULL,
    NUMBER,
    STRING,
    OBJECT,
    ARRAY,
    BINARY,
    OBJECT_ID,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    REGEX,
    CODE,
    MAX_KEY;

    /** Between 8 and 120, so that 0 can end a list of values and 255 is above every type. */
    public byte code() {
        return (byte) (8 * (ordinal() + 1));
    }

    /** A missing value ranks as null. */
    public static TypeRank of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case EmptyArrayEntry _ -> UNDEFINED;
            case String _ -> STRING;
            case Number _ -> NUMBER;
            case Map<?, ?> _ -> OBJECT;
            case Collection<?> _ -> ARRAY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case BinData _, UUID _, LegacyUUID _ -> BINARY;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> throw new IllegalArgumentException("no BSON type: " + value.getClass());
        };
    }
}
