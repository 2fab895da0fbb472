package cn.lianshen.embeddedmongo.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;
import java.util.function.Predicate;

/** Reads some fields of a stored document, and of the others makes no objects. */
public final class PartialBson {
    private static final int LENGTH = 4;
    private static final int SUBTYPE = 1;

    private PartialBson() {}

    /** The document with only these of its top-level fields. */
    public static Document decode(byte[] bytes, Set<String> fields) {
        return decode(bytes, fields::contains, _ -> true);
    }

    /**
     * The document with some of its top-level fields.
     *
     * @param wanted which fields it has
     * @param examined which of them somebody looks into; documents and arrays in the others stay {@link StoredPart}s
     */
    public static Document decode(byte[] bytes, Predicate<String> wanted, Predicate<String> examined) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes).skipBytes(LENGTH);
        Document document = new Document();
        for (byte type = buffer.readByte(); type != BsonConstants.TERMINATING_BYTE; type = buffer.readByte()) {
            String name = BsonDecoder.decodeCString(buffer);
            if (!wanted.test(name)) {
                skip(type, buffer);
            } else if (isPart(type) && !examined.test(name)) {
                document.put(name, part(type, bytes, buffer));
            } else {
                document.put(name, BsonDecoder.decodeValue(type, buffer));
            }
        }
        return document;
    }

    private static boolean isPart(byte type) {
        return type == BsonConstants.TYPE_EMBEDDED_DOCUMENT || type == BsonConstants.TYPE_ARRAY;
    }

    private static StoredPart part(byte type, byte[] bytes, ByteBuf buffer) {
        int offset = buffer.readerIndex();
        int length = buffer.getIntLE(offset);
        buffer.skipBytes(length);
        return new StoredPart(type, bytes, offset, length);
    }

    private static void skip(byte type, ByteBuf buffer) {
        switch (type) {
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                buffer.skipBytes(buffer.getIntLE(buffer.readerIndex()) + LENGTH);
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                buffer.skipBytes(buffer.getIntLE(buffer.readerIndex()));
            case BsonConstants.TYPE_DATA -> buffer.skipBytes(buffer.getIntLE(buffer.readerIndex()) + LENGTH + SUBTYPE);
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 -> buffer.skipBytes(Long.BYTES);
            case BsonConstants.TYPE_INT32 -> buffer.skipBytes(Integer.BYTES);
            case BsonConstants.TYPE_BOOLEAN -> buffer.skipBytes(1);
            default -> BsonDecoder.decodeValue(type, buffer);
        }
    }
}
