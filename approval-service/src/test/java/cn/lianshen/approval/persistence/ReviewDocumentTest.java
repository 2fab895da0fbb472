package cn.lianshen.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.approval.domain.Accepted;
import cn.lianshen.approval.domain.Dossier;
import cn.lianshen.approval.domain.FanOut;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.Reviewing;
import cn.lianshen.kit.store.StateCodecs;
import cn.lianshen.worktime.WorkCalendar;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews and dossiers are the same after they were stored: the driver writes the records of the domain as they are. */
class ReviewDocumentTest {

    static Stream<Review> reviews() {
        return Reviewing.inEveryState();
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void readsBackTheReviewItWrote(Review review) {
        assertThat(stored(review, Review.class)).isEqualTo(review);
    }

    @Test
    void readsBackTheDossierItWrote() {
        Dossier dossier = new FanOut(_ -> true, WorkCalendar.builtIn()).dossier(Accepted.application());

        assertThat(stored(dossier, Dossier.class)).isEqualTo(dossier);
    }

    private static <T> T stored(T value, Class<T> type) {
        Codec<T> codec = StateCodecs.registry().get(type);
        BsonDocument document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                value,
                EncoderContext.builder().build());
        return new RawBsonDocument(document, new BsonDocumentCodec()).decode(codec);
    }
}
