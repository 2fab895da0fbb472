package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.storage.StoredPart;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.MessageToByteEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes replies like the encoder of mongo-java-server, and what is stored as BSON already as it is. */
final class ReplyEncoder extends MessageToByteEncoder<MongoMessage> {

    /** Takes the place of the other encoder, which the server has put there. */
    static void install(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(ReplyEncoder.class) == null) {
            pipeline.replace(MongoWireMessageEncoder.class, "replies", new ReplyEncoder());
        }
    }

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        out.writeIntLE(message.getHeader().getRequestID());
        out.writeIntLE(message.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(message.getFlags());
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        write(message.getDocument(), out);
        setLength(start, out);
    }

    private static void write(Document document, ByteBuf out) {
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
