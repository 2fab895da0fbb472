package cn.lianshen.notification.persistence;

import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.kit.telemetry.Figure;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.KnownCases;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far the events of each case have been told. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    CaseCursors caseCursors(MongoDatabase database) {
        return new CaseCursors(database, KnownCases.COLLECTION);
    }

    @Bean
    Figure deadDeliveries(Deliveries deliveries) {
        return Figure.of("lianshen.webhooks.dead", "", "Deliveries given up; each can be replayed", deliveries::dead);
    }

    @Bean
    Figure dueDeliveries(Deliveries deliveries, Clock clock) {
        return Figure.of(
                "lianshen.webhooks.due",
                "",
                "Deliveries that should have been attempted by now",
                () -> deliveries.due(clock.instant()));
    }
}
