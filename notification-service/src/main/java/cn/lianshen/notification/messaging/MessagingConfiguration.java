package cn.lianshen.notification.messaging;

import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.kit.consume.CaseListener;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.consume.ConsumerSettings;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.KnownCases;
import cn.lianshen.notification.usecase.Announce;
import cn.lianshen.notification.usecase.Sleeper;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the two logs. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final String GROUP = "notification-service";
    private static final Duration GATHERING = Duration.ofMillis(50);

    @Bean
    KafkaPublicLog publicLog(KitSettings kit) {
        return KafkaPublicLog.connect(kit.kafka(), GROUP + "-" + kit.instance());
    }

    @Bean
    CaseConsumer caseConsumer(CaseListeners listeners, Announce announce, CaseCursors cursors, List<Sleeper> sleepers) {
        return listeners.consumer(KnownCases.COLLECTION, new AnnounceCaseEvents(announce, cursors, sleepers));
    }

    @Bean
    CaseListener caseListener(
            CaseListeners listeners, CaseConsumer consumer, KitSettings kit, NotificationSettings settings) {
        return listeners.listener(
                new ConsumerSettings(GROUP, GROUP + "-" + kit.instance(), settings.consumerThreads(), GATHERING),
                consumer);
    }
}
