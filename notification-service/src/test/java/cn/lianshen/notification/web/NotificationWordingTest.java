package cn.lianshen.notification.web;

import cn.lianshen.kit.problem.ProblemWording;
import cn.lianshen.notification.domain.UrlFault;
import org.junit.jupiter.api.Test;

class NotificationWordingTest {

    @Test
    void everyRefusalHasItsWordsInBothLanguages() {
        ProblemWording.of("notification-service")
                .problems(NotificationProblem.class, UrlFault.class)
                .rules(NotificationProblem.Rule.class)
                .assertComplete();
    }
}
