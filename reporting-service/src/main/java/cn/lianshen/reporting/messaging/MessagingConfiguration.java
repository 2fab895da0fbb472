package cn.lianshen.reporting.messaging;

import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseListener;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.consume.ConsumerSettings;
import cn.lianshen.reporting.ReportingSettings;
import cn.lianshen.reporting.usecase.CaseReplay;
import cn.lianshen.reporting.usecase.UpdateCaseRecords;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the log as the group {@value #GROUP}. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final String GROUP = "reporting-service";
    private static final Duration GATHERING = Duration.ofMillis(200);

    @Bean
    CaseConsumer caseConsumer(CaseListeners listeners, UpdateCaseRecords updateCaseRecords) {
        return listeners.consumer("cases", updateCaseRecords);
    }

    @Bean
    CaseListener caseListener(
            CaseListeners listeners, CaseConsumer consumer, KitSettings kit, ReportingSettings settings) {
        return listeners.listener(
                new ConsumerSettings(GROUP, GROUP + "-" + kit.instance(), settings.threads(), GATHERING), consumer);
    }

    @Bean
    KafkaCaseLog caseLog(KitSettings kit) {
        return new KafkaCaseLog(kit.kafka());
    }

    @Bean
    CaseReplay caseReplay(CaseListener listener, CaseConsumer consumer, KafkaCaseLog log) {
        return new KafkaCaseReplay(listener, consumer, log);
    }
}
