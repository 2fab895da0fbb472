package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.storage.Bson;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.MessageToByteEncoder;

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
        Bson.write(message.getDocument(), out);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
