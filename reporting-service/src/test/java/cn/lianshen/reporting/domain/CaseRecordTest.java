package cn.lianshen.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.reporting.Histories;
import cn.lianshen.reporting.Story;
import cn.lianshen.reporting.Story.Matter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseRecordTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Story story = Story.of("a1").submitted(MONDAY);

    @Test
    void followsACaseFromSubmissionToResult() {
        assertThat(story.record().state()).contains(CaseState.SUBMITTED);

        accept();
        assertThat(story.record().state()).contains(CaseState.REVIEWING);

        story.opened("A", MONDAY, MONDAY.plusDays(3)).decided("A", MONDAY, Outcome.APPROVED, 0, true);
        story.ready(MONDAY, Conclusion.APPROVED);
        assertThat(story.record().state()).contains(CaseState.READY);

        story.issued(MONDAY, Conclusion.APPROVED);
        assertThat(story.record().state()).contains(CaseState.ISSUED);
        assertThat(story.record().closing())
                .isEqualTo(new Closing(CaseState.ISSUED, Story.noon(MONDAY), "PW-a1", Conclusion.APPROVED));
    }

    @Test
    void goesBackToReviewWhenADecisionIsCorrected() {
        accept().opened("A", MONDAY, MONDAY.plusDays(3)).decided("A", MONDAY, Outcome.REFUSED, 2, false);
        story.ready(MONDAY, Conclusion.REFUSED)
                .corrected("A", MONDAY.plusDays(1), Outcome.APPROVED)
                .resumed(MONDAY.plusDays(1), "A");

        CaseRecord record = story.record();

        assertThat(record.state()).contains(CaseState.REVIEWING);
        assertThat(story.review("A").decision())
                .isEqualTo(new ReviewDecision(Outcome.APPROVED, Story.noon(MONDAY), 2, false));
    }

    @Test
    void knowsWhoHasClaimedAReviewUntilItIsReleased() {
        accept().opened("A", MONDAY, MONDAY.plusDays(3)).claimed("A", MONDAY);
        assertThat(story.review("A").state()).isEqualTo(ReviewState.CLAIMED);

        story.released("A", MONDAY);
        assertThat(story.review("A").state()).isEqualTo(ReviewState.OPEN);
        assertThat(story.review("A").claimedBy()).isNull();
    }

    @Test
    void endsAReviewThatWaitedForARefusedMatter() {
        accept().cancelled("B", MONDAY, ReviewCancelled.Cause.PREREQUISITE_NOT_PASSED);

        assertThat(story.review("B").state()).isEqualTo(ReviewState.CANCELLED);
    }

    @Test
    void countsTheLeadAmongTheDepartments() {
        accept();

        assertThat(story.record().departments()).containsExactly("FGW", "STHJ", "ZRZY");
    }

    @Test
    void hasNoStateBeforeTheApplicationItselfIsHeard() {
        List<Received> reviewsFirst = accept().opened("A", MONDAY, MONDAY).events().stream()
                .filter(event -> event.envelope().aggregateKey().equals("A"))
                .toList();

        assertThat(Story.fold("a1", reviewsFirst).state()).isEmpty();
    }

    @Test
    void keepsNothingOfTheApplicantButTheAccount() {
        String record = accept().record().toString();

        assertThat(record).contains("applicant");
        assertThat(record).doesNotContain(Story.APPLICANT_NAME, Story.CONTACT_NAME, Story.CONTACT_PHONE);
    }

    @Test
    void ignoresFactsItDoesNotKnowYet() {
        CaseRecord before = accept().record();
        Received submitted = story.events().getFirst();
        Received unknown = CaseEventCodec.received(
                new Envelope(
                        "a1",
                        1,
                        3,
                        "a1",
                        "lianshen.application.archived.v1",
                        "/intake-service",
                        submitted.envelope().time(),
                        null),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(unknown.event().map(before::after).orElse(before)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void isTheSameInWhateverOrderTheAggregatesAreHeard(long seed) {
        Histories histories = new Histories(seed);
        for (int number = 0; number < 50; number++) {
            Story told = histories.story("c" + number);

            List<Received> reordered = histories.reordered(told.events());

            assertThat(Story.fold("c" + number, reordered)).isEqualTo(told.record());
        }
    }

    private Story accept() {
        return story.accepted(
                MONDAY,
                MONDAY.plusDays(20),
                MONDAY.plusDays(60),
                Matter.of("A", "ZRZY", 20, 3),
                Matter.of("B", "STHJ", 20, 5, "A"));
    }
}
