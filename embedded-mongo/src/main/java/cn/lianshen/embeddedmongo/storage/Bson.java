package cn.lianshen.embeddedmongo.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents as bytes. */
public final class Bson {
    private Bson() {}

    /** The document in BSON. */
    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        write(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    /** A new document from BSON, shared with nobody. */
    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Writes a document, and what is stored as BSON already as it is. */
    public static void write(Document document, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        document.forEach((name, value) -> write(name, value, out));
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        setLength(start, out);
    }

    private static void write(List<?> array, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        for (int i = 0; i < array.size(); i++) {
            write(String.valueOf(i), array.get(i), out);
        }
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        setLength(start, out);
    }

    private static void write(String name, @Nullable Object value, ByteBuf out) {
        byte type = value instanceof StoredPart part ? part.type() : BsonEncoder.determineType(value);
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
        switch (value) {
            case StoredPart part -> part.writeTo(out);
            case Document document -> write(document, out);
            case List<?> array -> write(array, out);
            case null, default -> BsonEncoder.encodeValue(type, value, out);
        }
    }

    private static void setLength(int start, ByteBuf out) {
        out.setIntLE(start, out.writerIndex() - start);
    }
}
