package cn.lianshen.kit.store;

import cn.lianshen.contracts.Envelope;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.consume.ConsumptionWatch;
import cn.lianshen.kit.failpoint.WrongClock;
import cn.lianshen.kit.relay.EventArchive;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Store, log and clock of a service. A write counts when a majority has it in the journal; a read sees only such writes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KitSettings.class)
public class StoreConfiguration {

    private static final Duration SERVER_SELECTION = Duration.ofSeconds(5);
    private static final Duration POOL_WAIT = Duration.ofSeconds(2);

    /** The settings the delivery protocol rests on; a connection string cannot weaken them. */
    static MongoClientSettings durable(KitSettings.Mongodb settings) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.uri()))
                .codecRegistry(StateCodecs.registry())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION.toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool ->
                        pool.maxSize(settings.poolSize()).maxWaitTime(POOL_WAIT.toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }

    @Bean
    MongoClient mongoClient(KitSettings settings) {
        return MongoClients.create(durable(settings.mongodb()));
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, KitSettings settings) {
        return client.getDatabase(settings.mongodb().database());
    }

    /** Ticks in milliseconds, as the store keeps time. */
    @Bean
    Clock clock() {
        return WrongClock.onDemand(Clock.tickMillis(ZoneOffset.UTC));
    }

    @Bean
    EventArchive eventArchive(MongoDatabase database, Consumer<Envelope> departures) {
        return new EventArchive(database, departures);
    }

    @Bean
    CaseListeners caseListeners(MongoDatabase database, KitSettings settings, Clock clock, ConsumptionWatch watch) {
        return new CaseListeners(database, settings, clock, watch);
    }
}
