package cn.lianshen.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianshen.contracts.ReviewOpened;
import java.util.List;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private final FanOut everyDepartment = new FanOut(_ -> true, Reviewing.CALENDAR);

    @Test
    void makesOneReviewForEveryMatterOfThePlan() {
        assertThat(everyDepartment.reviews(Accepted.application()))
                .extracting(
                        advanced -> advanced.review().id(),
                        advanced -> advanced.review().state(),
                        advanced -> advanced.review().waitingFor())
                .containsExactly(
                        tuple("app-1:B-01", ReviewState.OPEN, List.of()),
                        tuple("app-1:B-02", ReviewState.WAITING, List.of("B-01")),
                        tuple("app-1:B-03", ReviewState.WAITING, List.of("B-01")),
                        tuple("app-1:B-06", ReviewState.WAITING, List.of("B-02", "B-03")),
                        tuple("app-1:B-07", ReviewState.OPEN, List.of()));
    }

    @Test
    void makesTheSameReviewsEveryTime() {
        assertThat(everyDepartment.reviews(Accepted.application()))
                .isEqualTo(everyDepartment.reviews(Accepted.application()));
    }

    @Test
    void opensAtOnceWhatWaitsForNothing() {
        assertThat(everyDepartment.reviews(Accepted.application()).stream()
                        .flatMap(advanced -> advanced.events().stream()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(ReviewOpened.class, opened -> {
                    assertThat(opened.startedOn()).isEqualTo(Accepted.DAY);
                    assertThat(opened.at()).isEqualTo(Accepted.AT);
                }))
                .extracting(event -> ((ReviewOpened) event).promisedDue().toString())
                .containsExactly("2026-03-02", "2026-03-05");
    }

    @Test
    void keepsOnlyTheDepartmentsServedHere() {
        FanOut onlyTwo = new FanOut(List.of("ZRZY", "GS")::contains, Reviewing.CALENDAR);

        assertThat(onlyTwo.reviews(Accepted.application()))
                .extracting(advanced -> advanced.review().assignment().matter())
                .containsExactly("B-02", "B-06", "B-07");
    }

    @Test
    void knowsDependantsInDepartmentsServedElsewhere() {
        FanOut onlyFirst = new FanOut("FGW"::equals, Reviewing.CALENDAR);

        assertThat(onlyFirst.reviews(Accepted.application()))
                .singleElement()
                .satisfies(advanced -> assertThat(advanced.review().assignment().hasDependants())
                        .isTrue());
        assertThat(everyDepartment
                        .reviews(Accepted.application())
                        .getLast()
                        .review()
                        .assignment()
                        .hasDependants())
                .isFalse();
    }

    @Test
    void givesAllReviewsOneDossier() {
        var accepted = Accepted.application();

        Dossier dossier = everyDepartment.dossier(accepted);

        assertThat(dossier.applicationId()).isEqualTo(Accepted.CASE);
        assertThat(dossier.form()).isEqualTo(accepted.form());
        assertThat(dossier.materials()).isEqualTo(accepted.materials());
        assertThat(dossier.acceptedOn()).isEqualTo(Accepted.DAY);
    }
}
