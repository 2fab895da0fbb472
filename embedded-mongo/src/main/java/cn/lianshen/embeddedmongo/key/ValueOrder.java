package cn.lianshen.embeddedmongo.key;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares two BSON values as MongoDB does; always the same answer as comparing their encoded keys. */
public final class ValueOrder {
    private ValueOrder() {}

    /** Negative, zero or positive; null and missing are equal, and so are equal numbers of different types. */
    public static int compare(@Nullable Object left, @Nullable Object right) {
        return switch (left) {
            case Integer a when right instanceof Integer b -> Integer.compare(a, b);
            case Long a when right instanceof Long b -> Long.compare(a, b);
            case Integer a when right instanceof Long b -> Long.compare(a, b);
            case Long a when right instanceof Integer b -> Long.compare(a, b);
            case Instant a when right instanceof Instant b -> a.compareTo(b);
            case Boolean a when right instanceof Boolean b -> Boolean.compare(a, b);
            case ObjectId a when right instanceof ObjectId b -> a.compareTo(b);
            case String a when right instanceof String b && a.equals(b) -> 0;
            case null, default -> compareOthers(left, right);
        };
    }

    /** Whether both are the same value for a query. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        return left instanceof String a && right instanceof String b ? a.equals(b) : compare(left, right) == 0;
    }

    private static int compareOthers(@Nullable Object left, @Nullable Object right) {
        int types = TypeRank.of(left).compareTo(TypeRank.of(right));
        return types != 0 ? types : Arrays.compareUnsigned(KeyWriter.encode(left), KeyWriter.encode(right));
    }
}
