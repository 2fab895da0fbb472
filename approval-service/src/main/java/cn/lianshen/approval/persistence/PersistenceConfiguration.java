package cn.lianshen.approval.persistence;

import cn.lianshen.approval.domain.Dossiers;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.Reviews;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.relay.EventArchive;
import cn.lianshen.kit.relay.Relay;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reviews are kept and how their events leave. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final String REVIEWS = "reviews";

    @Bean
    Relay relay(MongoDatabase database, KitSettings settings, EventArchive archive, Clock clock) {
        return new Relay(
                database,
                REVIEWS,
                "approval-service",
                PersistenceConfiguration::applicationIdOf,
                archive,
                settings.kafka(),
                clock);
    }

    private static String applicationIdOf(String reviewId) {
        return reviewId.substring(0, reviewId.indexOf(':'));
    }

    @Bean
    Aggregates<Review> aggregates(MongoDatabase database, Clock clock, Relay relay) {
        return new Aggregates<>(database, REVIEWS, Review.class, MongoReviews::keys, clock, relay);
    }

    @Bean
    Commands<Review> commands(Aggregates<Review> aggregates, MeterRegistry meters) {
        Counter conflicts = Counter.builder("lianshen.commands.conflicts")
                .description("Commands decided again because somebody else was faster")
                .register(meters);
        return new Commands<>(aggregates, conflicts::increment);
    }

    @Bean
    Reviews reviews(Aggregates<Review> aggregates) {
        return new MongoReviews(aggregates);
    }

    @Bean
    Dossiers dossiers(MongoDatabase database) {
        return new MongoDossiers(database);
    }
}
