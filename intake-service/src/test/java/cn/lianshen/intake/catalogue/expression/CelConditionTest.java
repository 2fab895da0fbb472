package cn.lianshen.intake.catalogue.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionTest {

    private static final CelCondition LARGE = CelCondition.compile("form.landArea >= 5000", List.of("landArea"));

    @ParameterizedTest
    @CsvSource({"4999, false", "5000, true", "9223372036854775807, true"})
    void comparesWholeNumbers(long landArea, boolean holds) {
        assertThat(LARGE.holds(Map.of("landArea", landArea))).isEqualTo(holds);
    }

    @Test
    void knowsNoWholeNumberButLong() {
        for (Object number : List.of(5000, new BigDecimal("5000"), "5000", true)) {
            assertThatIllegalArgumentException()
                    .as("%s", number.getClass())
                    .isThrownBy(() -> LARGE.holds(Map.of("landArea", number)))
                    .withMessageContaining("form.landArea >= 5000");
        }
    }

    @Test
    void asksForAnswersThatAreMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LARGE.holds(Map.of()))
                .withMessageContaining("landArea");
    }

    @Test
    void readsAnswersOfEveryKind() {
        CelCondition condition = CelCondition.compile(
                "form.envClass in ['REPORT_BOOK', 'REPORT_FORM'] && !form.inFloodZone",
                List.of("envClass", "inFloodZone"));

        assertThat(condition.holds(Map.of("envClass", "REPORT_FORM", "inFloodZone", false)))
                .isTrue();
        assertThat(condition.holds(Map.of("envClass", "REGISTRATION", "inFloodZone", false)))
                .isFalse();
        assertThat(condition.holds(Map.of("envClass", "REPORT_BOOK", "inFloodZone", true)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.landArea >=", "area > 5", "form.landArea >= 'x' +", "1 + 1", "'yes'", ""})
    void doesNotCompileWhatIsNoQuestionAboutTheForm(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CelCondition.compile(expression, List.of()))
                .withMessageStartingWith("condition: " + expression);
    }
}
