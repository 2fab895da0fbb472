package cn.lianshen.embeddedmongo.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;

/** Reads some fields of a stored document and steps over the others without making objects of them. */
public final class PartialBson {
    private static final int LENGTH = 4;
    private static final int SUBTYPE = 1;

    private PartialBson() {}

    /** The document with only these of its top-level fields. */
    public static Document decode(byte[] bytes, Set<String> fields) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes).skipBytes(LENGTH);
        Document document = new Document();
        for (byte type = buffer.readByte(); type != BsonConstants.TERMINATING_BYTE; type = buffer.readByte()) {
            String name = BsonDecoder.decodeCString(buffer);
            if (fields.contains(name)) {
                document.put(name, BsonDecoder.decodeValue(type, buffer));
            } else {
                skip(type, buffer);
            }
        }
        return document;
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
