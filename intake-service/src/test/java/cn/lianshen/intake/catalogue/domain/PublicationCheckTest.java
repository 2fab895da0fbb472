package cn.lianshen.intake.catalogue.domain;

import static cn.lianshen.intake.catalogue.domain.Matters.matter;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.intake.catalogue.domain.Defect.Kind;
import cn.lianshen.intake.catalogue.expression.CelCondition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationCheckTest {

    private final PublicationCheck check = ShippedCatalogue.shared().check();

    static Stream<Scheme> shipped() {
        return ShippedCatalogue.shared().schemes().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void publishesEveryShippedScheme(Scheme scheme) {
        assertThat(check.defects(scheme)).isEmpty();
    }

    @Test
    void namesTheCycleThatAnotherDependencyCloses() {
        var oracle = Oracles.behaviour("SB-2");
        Scheme scheme = Schemes.withDependency(
                Schemes.shipped(oracle.path("scheme").asString()),
                oracle.at("/addDependency/matter").asString(),
                oracle.at("/addDependency/dependsOn").asString());

        assertThat(check.defects(scheme))
                .containsExactly(new Defect(
                        Kind.CYCLE, "SOC-HZ-S1", String.join(" → ", Oracles.texts(oracle.path("refusedWithCycle")))));
    }

    @Test
    void refusesAMatterThatWaitsForItself() {
        assertThat(check.defects(Schemes.of(matter("A", "A"))))
                .containsExactly(new Defect(Kind.CYCLE, "MADE-UP", "A → A"));
    }

    @Test
    void refusesAPromiseBeyondTheStatute() {
        Scheme scheme = Schemes.of(Matters.withPromise(matter("A"), 5, 6));

        assertThat(check.defects(scheme)).containsExactly(new Defect(Kind.PROMISE_BEYOND_STATUTE, "A", "6 > 5"));
    }

    @Test
    void publishesAPromiseOfExactlyTheStatute() {
        assertThat(check.defects(Schemes.of(Matters.withPromise(matter("A"), 5, 5))))
                .isEmpty();
    }

    @Test
    void refusesASchemeWithoutALead() {
        assertThat(check.defects(Schemes.led(Schemes.of(matter("A")), "NOBODY")))
                .containsExactly(new Defect(Kind.NO_LEAD, "MADE-UP", "NOBODY"));
    }

    @Test
    void refusesWhatTheCatalogueDoesNotKnow() {
        Matter strange =
                Matters.referringTo(matter("A"), "XXX", List.of("UNIFIED_FORM", "NO_PAPER"), List.of("NO_LICENCE"));

        assertThat(check.defects(Schemes.of(strange)))
                .containsExactly(
                        new Defect(Kind.UNKNOWN_REFERENCE, "A", "XXX"),
                        new Defect(Kind.UNKNOWN_REFERENCE, "A", "NO_PAPER"),
                        new Defect(Kind.UNKNOWN_REFERENCE, "A", "NO_LICENCE"));
    }

    @Test
    void refusesAConditionOverAFieldThatTheSchemeDoesNotAsk() {
        Matter conditional =
                Matters.when(matter("A"), CelCondition.compile("form.inFloodZone", List.of("inFloodZone")));

        assertThat(check.defects(Schemes.of(conditional, matter("B"))))
                .containsExactly(new Defect(Kind.UNKNOWN_REFERENCE, "A", "inFloodZone"));
    }

    @Test
    void refusesAPrerequisiteThatTheSchemeDoesNotHave() {
        assertThat(check.defects(Schemes.of(matter("A", "Z"))))
                .containsExactly(new Defect(Kind.UNKNOWN_PREREQUISITE, "A", "Z"));
    }

    @Test
    void refusesTwoMattersWithOneCode() {
        assertThat(check.defects(Schemes.of(matter("A"), matter("B"), matter("A"))))
                .containsExactly(new Defect(Kind.DUPLICATE, "MADE-UP", "A"));
    }

    @Test
    void refusesAnEmptyScheme() {
        assertThat(check.defects(Schemes.of())).containsExactly(new Defect(Kind.EMPTY, "MADE-UP", "no matters"));
    }

    @Test
    void refusesASchemeThatMayLeaveNothingToDecide() {
        Matter conditional = Matters.when(matter("A"), CelCondition.compile("form.landArea > 5", List.of("landArea")));

        assertThat(check.defects(Schemes.of(conditional)))
                .containsExactly(new Defect(Kind.EMPTY, "MADE-UP", "every matter has a condition"));
    }

    @ParameterizedTest
    @CsvSource({"13, true", "14, false", "45, false", "46, true"})
    void wantsAStageLimitBetweenTheCriticalPathAndTheLegalCap(int stagePromisedDays, boolean refused) {
        Scheme scheme = Schemes.promising(Schemes.shipped("SOC-BA-S23"), stagePromisedDays);

        assertThat(check.defects(scheme))
                .isEqualTo(
                        refused
                                ? List.of(new Defect(
                                        Kind.STAGE_LIMIT, "SOC-BA-S23", "14 <= " + stagePromisedDays + " <= 45"))
                                : List.of());
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Scheme scheme = Schemes.led(Schemes.of(Matters.withPromise(matter("A", "Z"), 20, 21)), "NOBODY");

        assertThat(check.defects(scheme))
                .extracting(Defect::kind)
                .containsExactly(
                        Kind.NO_LEAD, Kind.UNKNOWN_PREREQUISITE, Kind.PROMISE_BEYOND_STATUTE, Kind.STAGE_LIMIT);
    }
}
