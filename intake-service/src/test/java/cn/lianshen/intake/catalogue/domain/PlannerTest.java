package cn.lianshen.intake.catalogue.domain;

import static cn.lianshen.intake.catalogue.domain.Matters.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.worktime.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Planner planner = new Planner(ShippedCatalogue.shared(), WorkCalendar.builtIn());

    static Stream<Scheme> shipped() {
        return ShippedCatalogue.shared().schemes().stream();
    }

    @Test
    void datesTheJointLimitsFromAcceptance() {
        Plan plan = fullPlan("SOC-BA-S23", MONDAY);

        assertThat(plan.promisedDue()).isEqualTo("2026-03-23");
        assertThat(plan.statutoryDue()).isEqualTo("2026-05-08");
        assertThat(plan.provisional()).isFalse();
        assertThat(plan.completion()).isEqualTo(CompletionPolicy.ALL);
        assertThat(plan.criticalPath()).containsExactly("B-01", "B-03", "B-05", "B-06");
        assertThat(plan.criticalPathDays()).isEqualTo(14);
        assertThat(plan.serialDays()).isEqualTo(25);
    }

    @Test
    void startsEachLayerOnTheDayItsLastPrerequisiteIsDue() {
        Plan plan = fullPlan("SOC-BA-S23", MONDAY);

        assertThat(plan.reviews())
                .extracting(
                        PlannedReview::matter,
                        PlannedReview::layer,
                        review -> review.plannedStart() + " → " + review.promisedDue())
                .containsExactly(
                        tuple("B-01", 0, "2026-03-02 → 2026-03-02"),
                        tuple("B-02", 1, "2026-03-02 → 2026-03-05"),
                        tuple("B-03", 1, "2026-03-02 → 2026-03-06"),
                        tuple("B-04", 2, "2026-03-05 → 2026-03-09"),
                        tuple("B-05", 2, "2026-03-06 → 2026-03-17"),
                        tuple("B-06", 3, "2026-03-17 → 2026-03-20"),
                        tuple("B-07", 1, "2026-03-02 → 2026-03-05"),
                        tuple("B-08", 1, "2026-03-02 → 2026-03-05"));
    }

    @Test
    void countsTheLegalLimitOfAMatterFromTheSameStart() {
        PlannedReview permit = fullPlan("SOC-BA-S23", MONDAY).review("B-06");

        assertThat(permit.statutoryDays()).isEqualTo(7);
        assertThat(permit.statutoryDue()).isEqualTo("2026-03-26");
    }

    @Test
    void letsAnInstantMatterBeDueOnTheDayItStarts() {
        PlannedReview instant = fullPlan("SOC-BA-S23", MONDAY).review("B-01");

        assertThat(instant.promisedDays()).isZero();
        assertThat(instant.promisedDue()).isEqualTo(MONDAY);
    }

    @Test
    void inheritsThePrerequisitesOfAMatterThatDropsOut() {
        Scheme scheme = Schemes.shipped("SOC-BA-S23");

        Plan plan = planner.plan(scheme, Map.of("specialFireProject", false, "needAirDefence", false), MONDAY);

        assertThat(plan.layers())
                .containsExactly(List.of("B-01"), List.of("B-02", "B-03", "B-07", "B-08"), List.of("B-06"));
        assertThat(plan.review("B-06").prerequisites()).containsExactly("B-02", "B-03");
        assertThat(plan.review("B-06").promisedDue()).isEqualTo("2026-03-11");
        assertThat(plan.criticalPathDays()).isEqualTo(7);
    }

    @Test
    void marksDatesBeyondThePublishedCalendarAsProvisional() {
        Plan plan = fullPlan("SOC-BA-S23", LocalDate.of(2026, 12, 28));

        assertThat(plan.provisional()).isTrue();
        assertThat(plan.review("B-01").promisedDue()).isEqualTo("2026-12-28");
        assertThat(plan.review("B-02").promisedDue()).isEqualTo("2026-12-31");
        assertThat(plan.review("B-03").promisedDue()).isAfter("2026-12-31");
        assertThat(plan.reviews())
                .allSatisfy(review -> assertThat(review.provisional())
                        .as(review.matter())
                        .isEqualTo(review.statutoryDue().isAfter(LocalDate.of(2026, 12, 31))
                                || review.promisedDue().isAfter(LocalDate.of(2026, 12, 31))));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void keepsTheStagePromiseIfEveryDepartmentKeepsItsOwn(Scheme scheme) {
        Plan plan = planner.plan(scheme, Forms.everyMatterOf(scheme), MONDAY);

        assertThat(plan.reviews()).hasSameSizeAs(scheme.matters());
        assertThat(plan.reviews())
                .allSatisfy(review -> assertThat(review.promisedDue()).isBetween(MONDAY, plan.promisedDue()));
        assertThat(plan.promisedDue()).isBeforeOrEqualTo(plan.statutoryDue());
        plan.reviews()
                .forEach(review -> review.prerequisites()
                        .forEach(prerequisite -> assertThat(
                                        plan.review(prerequisite).promisedDue())
                                .isBeforeOrEqualTo(review.plannedStart())));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void leavesNothingOutThatHasNoCondition(Scheme scheme) {
        Plan plan = planner.plan(scheme, Forms.fewestMattersOf(scheme), MONDAY);

        assertThat(plan.reviews())
                .extracting(PlannedReview::matter)
                .isEqualTo(scheme.matters().stream()
                        .filter(matter -> matter.condition() == null)
                        .map(Matter::code)
                        .toList());
    }

    @Test
    void skipsTheDaysOffBetweenTwoMatters() {
        Scheme scheme = Schemes.of(matter("A", 1, List.of()), matter("B", 1, List.of("A")));

        Plan plan = planner.plan(scheme, Map.of("landArea", 1L), LocalDate.of(2026, 2, 13));

        assertThat(plan.review("A").promisedDue()).as("a make-up Saturday").isEqualTo("2026-02-14");
        assertThat(plan.review("B").promisedDue()).as("after Spring Festival").isEqualTo("2026-02-24");
    }

    private Plan fullPlan(String code, LocalDate acceptedOn) {
        Scheme scheme = Schemes.shipped(code);
        return planner.plan(scheme, Forms.everyMatterOf(scheme), acceptedOn);
    }
}
