package cn.lianshen.kit.store;

import com.mongodb.MongoClientSettings;
import java.util.Collection;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.BsonTypeCodecMap;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** How the records of the domains become BSON: as the driver does it, and with values of any type where a record has them, as in a form. */
public final class StateCodecs {

    private StateCodecs() {}

    /** The codecs of every service. */
    public static CodecRegistry registry() {
        return CodecRegistries.fromRegistries(
                MongoClientSettings.getDefaultCodecRegistry(), CodecRegistries.fromProviders(new AnyValues()));
    }

    private static final class AnyValues implements CodecProvider {

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type == Object.class ? (Codec<T>) new AnyValue(registry) : null;
        }
    }

    /** Writes a value by its own class and reads it by its BSON type. */
    private static final class AnyValue implements Codec<Object> {

        private static final BsonTypeClassMap CLASSES = new BsonTypeClassMap(Map.of(BsonType.DOCUMENT, Map.class));

        private final CodecRegistry registry;
        private final BsonTypeCodecMap byType;

        AnyValue(CodecRegistry registry) {
            this.registry = registry;
            this.byType = new BsonTypeCodecMap(CLASSES, registry);
        }

        @Override
        public void encode(BsonWriter writer, Object value, EncoderContext context) {
            context.encodeWithChildContext(codec(classOf(value)), writer, value);
        }

        @SuppressWarnings("unchecked")
        private Codec<Object> codec(Class<?> type) {
            return (Codec<Object>) registry.get(type);
        }

        private static Class<?> classOf(Object value) {
            return switch (value) {
                case Map<?, ?> _ -> Map.class;
                case Collection<?> _ -> Collection.class;
                default -> value.getClass();
            };
        }

        @Override
        public Object decode(BsonReader reader, DecoderContext context) {
            return byType.get(reader.getCurrentBsonType()).decode(reader, context);
        }

        @Override
        public Class<Object> getEncoderClass() {
            return Object.class;
        }
    }
}
