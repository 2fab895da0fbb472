package cn.lianshen.intake.input;

import cn.lianshen.intake.application.domain.Finding;
import cn.lianshen.intake.application.domain.Refusal;
import cn.lianshen.kit.problem.ProblemWording;
import org.junit.jupiter.api.Test;

class IntakeWordingTest {

    @Test
    void everyRefusalIsWordedInBothLanguages() {
        ProblemWording.of("intake-service")
                .problems(IntakeProblem.class, Refusal.class)
                .rules(Finding.Rule.class, IntakeProblem.Rule.class)
                .assertComplete();
    }
}
