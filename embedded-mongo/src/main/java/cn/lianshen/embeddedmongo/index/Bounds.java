package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.key.KeyRange;
import cn.lianshen.embeddedmongo.key.KeyWriter;
import cn.lianshen.embeddedmongo.key.TypeRank;
import cn.lianshen.embeddedmongo.query.Condition;
import cn.lianshen.embeddedmongo.query.Condition.Compared;
import cn.lianshen.embeddedmongo.query.Condition.Equal;
import cn.lianshen.embeddedmongo.query.Condition.In;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the values of one index field can lie; in ascending encoding. */
sealed interface Bounds {

    /** The bounds a condition implies, or nothing if it implies none that an index could use. */
    static @Nullable Bounds of(Condition condition) {
        return switch (condition) {
            case Equal equal when isUsable(equal.operand()) -> new Points(List.of(KeyWriter.encode(equal.operand())));
            case In in when in.patterns().isEmpty() && in.operands().stream().allMatch(Bounds::isUsable) -> points(in);
            case Compared compared when isUsable(compared.operand()) -> Interval.of(compared);
            default -> null;
        };
    }

    /** Of an array an index has the elements, not the whole, so a whole array cannot be looked up. */
    private static boolean isUsable(@Nullable Object operand) {
        return switch (TypeRank.of(operand)) {
            case ARRAY, MIN_KEY, MAX_KEY -> false;
            default -> true;
        };
    }

    private static Points points(In in) {
        TreeSet<byte[]> points = new TreeSet<>(Arrays::compareUnsigned);
        in.operands().forEach(operand -> points.add(KeyWriter.encode(operand)));
        return new Points(List.copyOf(points));
    }

    /** Single values, each once. */
    record Points(List<byte[]> values) implements Bounds {}

    /** Values between two ends, each a whole value or the beginning of values. */
    record Interval(byte[] low, boolean withLow, byte[] high, boolean withHigh) implements Bounds {

        static @Nullable Interval of(Compared compared) {
            if (Condition.isNaN(compared.operand())) {
                return null;
            }
            TypeRank type = TypeRank.of(compared.operand());
            byte[] operand = KeyWriter.encode(compared.operand());
            byte[] first =
                    type == TypeRank.NUMBER ? KeyWriter.encode(Double.NEGATIVE_INFINITY) : new byte[] {type.code()};
            byte[] last = {type.code()};
            return switch (compared.relation()) {
                case ABOVE -> new Interval(operand, false, last, true);
                case AT_LEAST -> new Interval(operand, true, last, true);
                case BELOW -> new Interval(first, true, operand, false);
                case AT_MOST -> new Interval(first, true, operand, true);
            };
        }

        Interval and(Interval other) {
            boolean otherLow = Arrays.compareUnsigned(start(), other.start()) < 0;
            boolean otherHigh = Arrays.compareUnsigned(end(), other.end()) > 0;
            return new Interval(
                    otherLow ? other.low : low,
                    otherLow ? other.withLow : withLow,
                    otherHigh ? other.high : high,
                    otherHigh ? other.withHigh : withHigh);
        }

        private byte[] start() {
            return withLow ? low : KeyRange.after(low);
        }

        private byte[] end() {
            return withHigh ? KeyRange.after(high) : high;
        }

        /** The keys of an index that begin with the prefix and go on with a value of this interval. */
        KeyRange behind(byte[] prefix, boolean ascending) {
            if (ascending) {
                return new KeyRange(join(prefix, start()), join(prefix, end()));
            }
            byte[] from = join(prefix, inverted(high));
            byte[] to = join(prefix, inverted(low));
            return new KeyRange(withHigh ? from : KeyRange.after(from), withLow ? KeyRange.after(to) : to);
        }
    }

    /** A value in the direction of its index field. */
    static byte[] directed(byte[] value, boolean ascending) {
        return ascending ? value : inverted(value);
    }

    private static byte[] inverted(byte[] value) {
        byte[] inverted = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            inverted[i] = (byte) ~value[i];
        }
        return inverted;
    }

    /** Both, one behind the other. */
    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
