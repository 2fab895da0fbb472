package cn.lianshen.intake.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.intake.catalogue.domain.Department;
import cn.lianshen.intake.catalogue.domain.FormField;
import cn.lianshen.intake.catalogue.domain.Matter;
import cn.lianshen.intake.catalogue.domain.ShippedCatalogue;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {

    private final CatalogueFile file = ShippedCatalogue.file();

    @Test
    void readsEverythingTheFileHolds() {
        assertThat(file.departments()).hasSize(22).extracting(Department::code).doesNotHaveDuplicates();
        assertThat(file.departments())
                .contains(new Department(
                        "GS", new LocalizedText("供水企业", "Water Supply Company"), Department.Kind.UTILITY));
        assertThat(file.schemeTexts().keySet())
                .containsExactlyInAnyOrder(
                        "GOV-HOUSE-S1", "SOC-HZ-S1", "SOC-BA-S23", "GOV-HOUSE-S3", "JOINT-ACCEPT-S4", "ENT-RESTAURANT");
    }

    @Test
    void readsASchemeWithItsMattersAndQuestions() {
        var scheme = file.scheme(text("GOV-HOUSE-S1"), 7);

        assertThat(scheme.version()).isEqualTo(7);
        assertThat(scheme.leadDepartment()).isEqualTo("FGW");
        assertThat(scheme.stagePromisedDays()).isEqualTo(25);
        assertThat(scheme.formFields())
                .extracting(FormField::key)
                .containsExactly("envClass", "landArea", "inFloodZone");
        assertThat(scheme.matter("G1-05").orElseThrow().prerequisites()).containsExactly("G1-02", "G1-03", "G1-04");
        assertThat(Objects.requireNonNull(scheme.matter("G1-07").orElseThrow().condition())
                        .fields())
                .containsExactly("landArea");
    }

    @Test
    void readsASchemeThatBelongsToNoRegime() {
        assertThat(file.scheme(text("JOINT-ACCEPT-S4"), 1).regime()).isNull();
        assertThat(file.scheme(text("SOC-BA-S23"), 1).regime()).isEqualTo("FILING");
    }

    @Test
    void namesEveryMaterialItUses() {
        var known = file.materials().stream().map(material -> material.code()).toList();

        assertThat(known).doesNotHaveDuplicates();
        file.schemeTexts()
                .keySet()
                .forEach(code -> assertThat(file.scheme(text(code), 1).matters())
                        .allSatisfy(matter -> assertThat(known)
                                .containsAll(matter.materials())
                                .containsAll(matter.outputs())));
    }

    @Test
    void refusesAConditionThatDoesNotCompile() {
        String broken = text("GOV-HOUSE-S1").replace("form.landArea >= 5000", "form.landArea >= ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.scheme(broken, 1))
                .withMessageStartingWith("condition: form.landArea >= ");
    }

    @Test
    void refusesAQuestionThatTheFileDoesNotDefine() {
        String broken = text("GOV-HOUSE-S1").replace("\"formFields\":[\"envClass\"", "\"formFields\":[\"colour\"");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.scheme(broken, 1))
                .withMessageStartingWith("form field: colour");
    }

    @Test
    void keepsTheOrderOfTheMatters() {
        assertThat(file.scheme(text("SOC-BA-S23"), 1).matters())
                .extracting(Matter::code)
                .containsExactly("B-01", "B-02", "B-03", "B-04", "B-05", "B-06", "B-07", "B-08");
    }

    private String text(String code) {
        return Objects.requireNonNull(file.schemeTexts().get(code));
    }
}
