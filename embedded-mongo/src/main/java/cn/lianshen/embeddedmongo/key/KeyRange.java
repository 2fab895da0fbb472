package cn.lianshen.embeddedmongo.key;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keys from {@code from} (inclusive) to {@code to} (exclusive). */
public record KeyRange(byte[] from, byte[] to) {

    /** All keys that begin with this prefix. */
    public static KeyRange ofPrefix(byte[] prefix) {
        return new KeyRange(prefix, after(prefix));
    }

    /** The first key behind all keys that begin with this prefix. */
    public static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            throw new IllegalArgumentException("prefix: all bytes 255 (expected: a key of a collection or an index)");
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    /** True if no key can be in it. */
    public boolean isEmpty() {
        return Arrays.compareUnsigned(from, to) >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyRange range && Arrays.equals(from, range.from) && Arrays.equals(to, range.to);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
    }
}
