package cn.lianshen.intake.application.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Cases;
import cn.lianshen.intake.catalogue.domain.ShippedCatalogue;
import cn.lianshen.kit.store.StateCodecs;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of an application is the same after it was stored: the driver writes the records of the domain as they are. */
class ApplicationDocumentTest {

    private static final Codec<Application> CODEC = StateCodecs.registry().get(Application.class);

    static Stream<Application> applications() {
        return ShippedCatalogue.shared().schemes().stream().flatMap(Cases::inEveryState);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void readsBackWhatItWrote(Application application) {
        assertThat(read(write(application))).isEqualTo(application);
    }

    private static RawBsonDocument write(Application application) {
        BsonDocument document = new BsonDocument();
        CODEC.encode(
                new BsonDocumentWriter(document),
                application,
                EncoderContext.builder().build());
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }

    private static Application read(RawBsonDocument document) {
        return document.decode(CODEC);
    }
}
