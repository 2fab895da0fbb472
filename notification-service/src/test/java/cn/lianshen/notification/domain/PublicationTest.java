package cn.lianshen.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.contracts.PublicEventCodec;
import cn.lianshen.contracts.Received;
import cn.lianshen.notification.Story;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final String ID = "app-1";

    @Test
    void saysNothingAboutPeople() {
        assertThat(published(Story.whole(ID)))
                .hasSize(11)
                .allSatisfy(event -> assertThat(json(event)).doesNotContain(Story.CANARY));
    }

    @Test
    void saysWhoDecidedWhatAndWhen() {
        PublicCaseEvent decided = published(Story.whole(ID)).get(5);

        assertThat(json(decided))
                .isEqualTo(
                        "{\"id\":\"app-1:M1:1:3\",\"type\":\"lianshen.review.decided.v1\",\"applicationId\":\"app-1\","
                                + "\"number\":\"LS-app-1\",\"aggregate\":\"app-1:M1\",\"epoch\":1,\"sequence\":3,\"scheme\":\"S1\","
                                + "\"matter\":\"M1\",\"department\":\"FGW\",\"outcome\":\"APPROVED\","
                                + "\"at\":\"2026-11-21T01:00:05Z\",\"links\":{\"application\":\"/api/applications/app-1\","
                                + "\"review\":\"/api/reviews/app-1:M1\"}}");
    }

    @Test
    void survivesTheWayThroughJson() {
        assertThat(published(Story.whole(ID)))
                .allSatisfy(event -> assertThat(PublicEventCodec.read(PublicEventCodec.data(event)))
                        .isEqualTo(event));
    }

    @Test
    void passesOnEventsThatAreNewerThanThisService() {
        Received newer = Story.whole(ID).received().getFirst();

        PublicCaseEvent event = Publication.of(newer.envelope(), Optional.empty(), CaseFacts.unknown(ID));

        assertThat(event.id()).isEqualTo("app-1:1:1");
        assertThat(event.outcome()).isNull();
    }

    private static List<PublicCaseEvent> published(Story story) {
        CaseFacts facts = CaseFacts.unknown(ID);
        List<PublicCaseEvent> published = new ArrayList<>();
        for (Received received : story.received()) {
            facts = facts.learn(received.event().orElseThrow());
            published.add(Publication.of(received.envelope(), received.event(), facts));
        }
        return published;
    }

    private static String json(PublicCaseEvent event) {
        return new String(PublicEventCodec.data(event), StandardCharsets.UTF_8);
    }
}
