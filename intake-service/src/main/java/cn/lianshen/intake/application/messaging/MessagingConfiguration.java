package cn.lianshen.intake.application.messaging;

import cn.lianshen.intake.application.usecase.EmbedOutcomes;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseListener;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.consume.ConsumerSettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what the departments say; what this service says itself it knows already. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final String SERVICE = "intake-service";
    private static final Duration GATHERING = Duration.ofMillis(10);

    @Bean
    CaseConsumer caseConsumer(CaseListeners listeners, EmbedOutcomes embedOutcomes) {
        return listeners.consumer("applications", embedOutcomes::handle);
    }

    @Bean
    CaseListener caseListener(CaseListeners listeners, CaseConsumer consumer, KitSettings kit) {
        return listeners.listener(
                new ConsumerSettings(SERVICE, SERVICE + "-" + kit.instance(), 1, GATHERING).ignoring("/" + SERVICE),
                consumer);
    }
}
