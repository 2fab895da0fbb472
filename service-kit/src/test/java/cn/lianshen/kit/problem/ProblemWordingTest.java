package cn.lianshen.kit.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemWordingTest {

    private static final String[] TYPES = {
        "type.value",
        "type.text",
        "type.whole-number",
        "type.number",
        "type.boolean",
        "type.date",
        "type.month",
        "type.time",
        "type.list",
        "type.object"
    };

    private enum Unworded {
        NOBODY_SAID_ANYTHING
    }

    @Test
    void theKitWordsAllItsProblems() {
        ProblemWording.of("service-kit")
                .problems(CommonProblem.class)
                .rules(CommonRule.class)
                .words(TYPES)
                .assertComplete();
    }

    @Test
    void aMissingTextIsFound() {
        assertThatThrownBy(() -> ProblemWording.of("service-kit")
                        .problems(CommonProblem.class, Unworded.class)
                        .rules(CommonRule.class)
                        .words(TYPES)
                        .assertComplete())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NOBODY_SAID_ANYTHING.detail");
    }

    @Test
    void aTextThatNothingNeedsIsFound() {
        assertThatThrownBy(() -> ProblemWording.of("service-kit")
                        .problems(CommonProblem.class)
                        .assertComplete())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rule.REQUIRED");
    }
}
