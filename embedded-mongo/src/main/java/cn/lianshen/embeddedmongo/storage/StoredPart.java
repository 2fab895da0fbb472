package cn.lianshen.embeddedmongo.storage;

import io.netty.buffer.ByteBuf;

/** A document or an array inside a stored document, left as the bytes it is stored in because it is only handed on. */
public final class StoredPart {
    private final byte type;
    private final byte[] document;
    private final int offset;
    private final int length;

    StoredPart(byte type, byte[] document, int offset, int length) {
        this.type = type;
        this.document = document;
        this.offset = offset;
        this.length = length;
    }

    /** The BSON type: an embedded document or an array. */
    public byte type() {
        return type;
    }

    /** How many bytes it has. */
    public int length() {
        return length;
    }

    /** Writes the value as it is. */
    public void writeTo(ByteBuf out) {
        out.writeBytes(document, offset, length);
    }
}
