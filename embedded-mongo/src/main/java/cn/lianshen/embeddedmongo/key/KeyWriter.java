package cn.lianshen.embeddedmongo.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds one ordered key from left to right. */
public final class KeyWriter {
    private byte[] bytes = new byte[64];
    private int length;

    /** The encoding of a single value in ascending direction. */
    public static byte[] encode(@Nullable Object value) {
        return new KeyWriter().value(value, true).toBytes();
    }

    /** Four bytes, unsigned order; used for the number of a collection or an index. */
    public KeyWriter unsigned(int number) {
        putByte(number >>> 24);
        putByte(number >>> 16);
        putByte(number >>> 8);
        putByte(number);
        return this;
    }

    /** Bytes that are part of a key already. */
    public KeyWriter raw(byte[] part) {
        putBytes(part);
        return this;
    }

    /** A BSON value; in descending direction greater values get smaller keys. */
    public KeyWriter value(@Nullable Object value, boolean ascending) {
        int start = length;
        ValueEncoding.write(this, value);
        if (!ascending) {
            invert(start);
        }
        return this;
    }

    /** The key written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void putByte(int value) {
        grow(1);
        bytes[length++] = (byte) value;
    }

    void putLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            putByte((int) (value >>> shift));
        }
    }

    void putBytes(byte[] part) {
        grow(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    /** Zero bytes are escaped, so that a string ends before everything that continues it. */
    void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        grow(utf8.length + 2);
        for (byte b : utf8) {
            putByte(b);
            if (b == 0) {
                putByte(0xFF);
            }
        }
        putByte(0);
        putByte(0);
    }

    void invert(int from) {
        for (int i = from; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    int position() {
        return length;
    }

    private void grow(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
