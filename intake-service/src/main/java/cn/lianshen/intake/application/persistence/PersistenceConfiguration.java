package cn.lianshen.intake.application.persistence;

import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Applications;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.relay.EventArchive;
import cn.lianshen.kit.relay.Relay;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where applications are kept and how their events leave. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final String APPLICATIONS = "applications";

    @Bean
    Relay relay(MongoDatabase database, KitSettings settings, EventArchive archive, Clock clock) {
        return new Relay(
                database, APPLICATIONS, "intake-service", UnaryOperator.identity(), archive, settings.kafka(), clock);
    }

    @Bean
    Aggregates<Application> aggregates(MongoDatabase database, Clock clock, Relay relay) {
        return new Aggregates<>(database, APPLICATIONS, Application.class, MongoApplications::keys, clock, relay);
    }

    @Bean
    Commands<Application> commands(Aggregates<Application> aggregates, MeterRegistry meters) {
        Counter conflicts = Counter.builder("lianshen.commands.conflicts")
                .description("Commands decided again because somebody else was faster")
                .register(meters);
        return new Commands<>(aggregates, conflicts::increment);
    }

    @Bean
    Applications applications(MongoDatabase database, Aggregates<Application> aggregates) {
        return new MongoApplications(database, APPLICATIONS, aggregates);
    }
}
