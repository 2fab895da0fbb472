package cn.lianshen.intake.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.intake.application.domain.Finding.Rule;
import cn.lianshen.intake.catalogue.domain.Forms;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.domain.Schemes;
import cn.lianshen.intake.catalogue.domain.ShippedCatalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilingCheckTest {

    private final Scheme scheme = Schemes.shipped("GOV-HOUSE-S1");
    private final Map<String, Object> form = Forms.everyMatterOf(scheme);
    private final List<MaterialReference> materials = Filings.materials(scheme, form);
    private final FilingCheck check = new FilingCheck(scheme, ShippedCatalogue.shared());

    static Stream<Scheme> shipped() {
        return ShippedCatalogue.shared().schemes().stream();
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("inFloodZone", "true", Rule.YES_OR_NO),
                Arguments.of("inFloodZone", 1L, Rule.YES_OR_NO),
                Arguments.of("landArea", 5_000, Rule.WHOLE_NUMBER),
                Arguments.of("landArea", 5_000.0, Rule.WHOLE_NUMBER),
                Arguments.of("landArea", new BigDecimal("5000"), Rule.WHOLE_NUMBER),
                Arguments.of("landArea", "5000", Rule.WHOLE_NUMBER),
                Arguments.of("landArea", -1L, Rule.AT_LEAST),
                Arguments.of("envClass", "BOOK", Rule.ONE_OF),
                Arguments.of("envClass", true, Rule.ONE_OF),
                Arguments.of("envClass", List.of("REPORT_BOOK"), Rule.ONE_OF));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void takesACompleteFiling(Scheme any) {
        for (Map<String, Object> answers : List.of(Forms.everyMatterOf(any), Forms.fewestMattersOf(any))) {
            assertThat(new FilingCheck(any, ShippedCatalogue.shared())
                            .ofSubmission(answers, Filings.materials(any, answers)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void saysWhatIsWrongWithAnAnswer(String key, Object answer, Rule rule) {
        var wrong = Forms.but(form, key, answer);

        assertThat(check.ofDraft(wrong)).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("form." + key);
            assertThat(finding.rule()).isEqualTo(rule);
        });
        assertThat(check.ofSubmission(wrong, materials)).isEqualTo(check.ofDraft(wrong));
    }

    @Test
    void takesTheSmallestNumberAllowed() {
        assertThat(check.ofDraft(Forms.but(form, "landArea", 0L))).isEmpty();
    }

    @Test
    void namesTheChoicesAndTheMinimum() {
        assertThat(check.ofDraft(Forms.but(form, "envClass", "BOOK")).getFirst().arguments())
                .containsExactly("REPORT_BOOK、REPORT_FORM、REGISTRATION");
        assertThat(check.ofDraft(Forms.but(form, "landArea", -5L)).getFirst().arguments())
                .containsExactly(0L);
    }

    @Test
    void asksNothingThatTheSchemeDoesNotAsk() {
        assertThat(check.ofDraft(Forms.but(form, "colour", "红")))
                .containsExactly(
                        new Finding("form.colour", Rule.NOT_IN_SCHEME, List.of("envClass、landArea、inFloodZone")));
    }

    @Test
    void letsADraftLackAnswersButNotASubmission() {
        var partial = Forms.without(Forms.without(form, "landArea"), "inFloodZone");

        assertThat(check.ofDraft(partial)).isEmpty();
        assertThat(check.ofSubmission(partial, materials))
                .extracting(Finding::field, Finding::rule)
                .containsExactly(
                        tuple("form.landArea", Rule.FIELD_REQUIRED), tuple("form.inFloodZone", Rule.FIELD_REQUIRED));
    }

    @Test
    void namesEveryMissingMaterialAtOnce() {
        assertThat(fields(check.ofSubmission(form, List.of())))
                .hasSize(14)
                .contains("materials.UNIFIED_FORM", "materials.EIA_REPORT", "materials.SOIL_WATER_PLAN");
    }

    @Test
    void asksForNoMaterialOfAMatterThatDropsOut() {
        var small = Forms.but(form, "landArea", 4_999L);

        assertThat(fields(check.ofSubmission(small, List.of())))
                .contains("materials.EIA_REPORT")
                .doesNotContain("materials.SOIL_WATER_PLAN");
    }

    @Test
    void asksForNothingThatAnotherMatterProduces() {
        assertThat(fields(check.ofSubmission(form, List.of()))).doesNotContain("materials.PROPOSAL_APPROVAL");
    }

    @Test
    void letsATolerableMaterialComeLater() {
        var withoutTolerable = materials.stream()
                .filter(material -> !material.code().equals("SITE_SELECTION_REPORT"))
                .toList();

        assertThat(withoutTolerable).hasSize(materials.size() - 1);
        assertThat(check.ofSubmission(form, withoutTolerable)).isEmpty();
    }

    @Test
    void namesMissingMaterialsTogetherWithWrongAnswers() {
        var unanswered = Forms.without(form, "landArea");

        assertThat(fields(check.ofSubmission(unanswered, List.of())))
                .contains("form.landArea", "materials.UNIFIED_FORM", "materials.PROJECT_PROPOSAL")
                .doesNotContain("materials.SOIL_WATER_PLAN", "materials.PROPOSAL_APPROVAL");
    }

    @Test
    void knowsTheMaterialsOfTheCatalogue() {
        assertThat(check.ofMaterials(List.of("UNIFIED_FORM", "NAPKIN")))
                .containsExactly(new Finding("materials.NAPKIN", Rule.NOT_IN_CATALOGUE, List.of("NAPKIN")));
    }

    private static List<String> fields(List<Finding> findings) {
        return findings.stream().map(Finding::field).toList();
    }
}
