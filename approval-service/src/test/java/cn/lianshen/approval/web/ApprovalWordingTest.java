package cn.lianshen.approval.web;

import cn.lianshen.approval.domain.Refusal;
import cn.lianshen.kit.problem.ProblemWording;
import org.junit.jupiter.api.Test;

class ApprovalWordingTest {

    @Test
    void everyRefusalIsWordedInBothLanguages() {
        ProblemWording.of("approval-service").problems(Refusal.class).assertComplete();
    }
}
