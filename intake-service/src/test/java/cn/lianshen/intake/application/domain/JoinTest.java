package cn.lianshen.intake.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinTest {

    private final Plan all = Plans.of(CompletionPolicy.ALL, "M-0", "M-1");
    private final Plan any = Plans.of(CompletionPolicy.ANY, "M-0", "M-1");

    @Test
    void waitsForTheLastDepartment() {
        Joined first = Cases.reviewing(all).join(List.of(Said.approved("M-0")), Cases.LATER);

        assertThat(first.application().state()).isEqualTo(ApplicationState.REVIEWING);
        assertThat(first.events()).isEmpty();

        Joined last = first.application().join(List.of(Said.approved("M-1")), Cases.LATER);

        assertThat(last.application().state()).isEqualTo(ApplicationState.READY);
        assertThat(last.events()).singleElement().isInstanceOf(ApplicationReadyForResult.class);
    }

    @Test
    void takesTheRealDatesOnceAReviewOpens() {
        var opened = Said.opened("M-0");

        EmbeddedReview review =
                embedded(Cases.reviewing(all).join(List.of(opened), Cases.LATER).application(), 0);

        assertThat(review.state()).isEqualTo(EmbeddedReview.State.OPEN);
        assertThat(review.promisedDue()).isEqualTo(opened.promisedDue());
        assertThat(review.statutoryDue()).isEqualTo(opened.statutoryDue());
    }

    @Test
    void goesBackWhenACorrectionTakesTheOnlyConsentAway() {
        Application ready = Cases.reviewing(any)
                .join(List.of(Said.approved("M-0")), Cases.LATER)
                .application();

        Joined back = ready.join(List.of(Said.corrected("M-0", 2, Outcome.REFUSED)), Cases.LATER);

        assertThat(ready.state()).isEqualTo(ApplicationState.READY);
        assertThat(back.application().state()).isEqualTo(ApplicationState.REVIEWING);
        assertThat(back.events()).containsExactly(new ApplicationReviewResumed(Cases.ID, "M-0", Cases.LATER));
    }

    @Test
    void proposesAnewWhenACorrectionChangesTheConclusion() {
        Joined corrected = Cases.ready(all).join(List.of(Said.corrected("M-1", 2, Outcome.REFUSED)), Cases.LATER);

        assertThat(corrected.application().state()).isEqualTo(ApplicationState.READY);
        assertThat(corrected.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ApplicationReadyForResult.class,
                        ready -> assertThat(ready.proposal().conclusion()).isEqualTo(Conclusion.REFUSED));
    }

    @Test
    void ignoresADecisionOlderThanTheOneItKnows() {
        Application corrected = Cases.reviewing(all)
                .join(List.of(Said.approved("M-0"), Said.corrected("M-0", 3, Outcome.REFUSED)), Cases.LATER)
                .application();

        for (CaseEvent older : List.<CaseEvent>of(
                Said.decided("M-0", 1, Outcome.APPROVED),
                Said.corrected("M-0", 2, Outcome.APPROVED),
                Said.corrected("M-0", 3, Outcome.APPROVED))) {
            assertThat(corrected.join(List.of(older), Cases.LATER)).isEqualTo(new Joined(corrected, List.of()));
        }
    }

    @Test
    void countsAnEndedReviewAsConcludedWithoutConsent() {
        Joined joined = Cases.reviewing(all)
                .join(List.of(Said.decided("M-0", Outcome.REFUSED), Said.cancelled("M-1")), Cases.LATER);

        assertThat(joined.application().state()).isEqualTo(ApplicationState.READY);
        assertThat(joined.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ApplicationReadyForResult.class,
                        ready -> assertThat(ready.proposal().conclusion()).isEqualTo(Conclusion.REFUSED));
    }

    @Test
    void doesNotEndADecidedReview() {
        Application ready = Cases.ready(all);

        assertThat(ready.join(List.of(Said.cancelled("M-0")), Cases.LATER)).isEqualTo(new Joined(ready, List.of()));
    }

    @Test
    void doesNotCareAboutMattersOfAnotherPlan() {
        Application reviewing = Cases.reviewing(all);

        assertThat(reviewing.join(List.of(Said.approved("M-9")), Cases.LATER))
                .isEqualTo(new Joined(reviewing, List.of()));
    }

    private static EmbeddedReview embedded(Application application, int index) {
        return application.jointReview().orElseThrow().reviews().get(index);
    }
}
