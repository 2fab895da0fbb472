package cn.lianshen.reporting.web;

import cn.lianshen.kit.problem.ProblemWording;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyRefusalIsWordedInBothLanguages() {
        ProblemWording.of("reporting-service").problems(ReportingRefusal.class).assertComplete();
    }
}
