package cn.lianshen.approval.messaging;

import cn.lianshen.approval.ApprovalSettings;
import cn.lianshen.approval.domain.CaseProgress;
import cn.lianshen.approval.domain.FanOut;
import cn.lianshen.approval.usecase.AdvanceReviews;
import cn.lianshen.approval.usecase.OpenReviews;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.kit.consume.CaseListener;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.consume.ConsumerSettings;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the case log for the departments served here. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final String CASES = "cases";
    private static final Duration GATHERING = Duration.ofMillis(10);

    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendar.builtIn();
    }

    @Bean
    FanOut fanOut(ApprovalSettings settings, WorkCalendar calendar) {
        return new FanOut(settings.servesDepartment(), calendar);
    }

    @Bean
    CaseProgress caseProgress(WorkCalendar calendar) {
        return new CaseProgress(calendar);
    }

    @Bean
    CaseConsumer caseConsumer(CaseListeners listeners, OpenReviews openReviews, AdvanceReviews advanceReviews) {
        CaseCursors cursors = listeners.cursors(CASES);
        return listeners.consumer(CASES, new CaseEventsReaction(openReviews, advanceReviews, cursors));
    }

    @Bean
    CaseListener caseListener(
            CaseListeners listeners, CaseConsumer consumer, ApprovalSettings settings, KitSettings kit) {
        String group = settings.consumerGroup("approval-service");
        return listeners.listener(new ConsumerSettings(group, group + "-" + kit.instance(), 1, GATHERING), consumer);
    }
}
