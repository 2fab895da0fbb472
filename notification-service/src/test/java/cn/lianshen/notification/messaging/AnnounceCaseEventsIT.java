package cn.lianshen.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.Story;
import cn.lianshen.notification.TestStore;
import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.EndpointCaller;
import cn.lianshen.notification.domain.EndpointGuard;
import cn.lianshen.notification.domain.EndpointPolicy;
import cn.lianshen.notification.domain.EventFilter;
import cn.lianshen.notification.domain.KnownCases;
import cn.lianshen.notification.domain.PublicLog;
import cn.lianshen.notification.domain.SigningSecret;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import cn.lianshen.notification.usecase.Announce;
import cn.lianshen.notification.usecase.Sleeper;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class AnnounceCaseEventsIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);

    @Test
    void putsEveryEventIntoTheFeedTheNoticesTheDeliveriesAndThePublicLog() {
        Running running = new Running();

        running.consumer.accept(twoCases());

        assertThat(running.count("feed")).isEqualTo(22);
        assertThat(running.count("notices")).isEqualTo(2 * 13);
        assertThat(running.count("deliveries")).isEqualTo(22 + 4);
        assertThat(running.log.ids("app-1"))
                .containsExactlyElementsOf(Story.whole("app-1").envelopes().stream()
                        .map(envelope -> envelope.id())
                        .toList());
    }

    @Test
    void changesNothingWhenTheSameBatchComesAgain() {
        Running running = new Running();
        running.consumer.accept(twoCases());
        Map<String, List<Document>> before = running.dump();

        running.consumer.accept(twoCases());

        assertThat(running.dump()).isEqualTo(before);
        assertThat(running.log.published).hasSize(22);
    }

    @Test
    void tellsTheWholeStoryWhereverItCrashes() {
        Running undisturbed = new Running();
        undisturbed.crashing.never();
        undisturbed.consumer.accept(twoCases());
        int calls = undisturbed.crashing.calls();
        assertThat(calls).isGreaterThanOrEqualTo(6);

        for (int call = 1; call <= calls; call++) {
            for (boolean after : List.of(false, true)) {
                Running running = new Running();
                running.crashing.at(call, after);
                assertThatThrownBy(() -> running.consumer.accept(twoCases())).isInstanceOf(Crashing.Crash.class);
                running.crashing.never();

                running.consumer.accept(twoCases());

                assertThat(running.dump())
                        .as("crash %s call %d", after ? "after" : "before", call)
                        .isEqualTo(undisturbed.dump());
                running.log.assertInOrder("app-1");
                running.log.assertInOrder("app-2");
            }
        }
    }

    @Test
    void keepsTheOrderOfACaseInThePublicLogWhenASendFails() {
        for (int failing = 1; failing <= 22; failing++) {
            Running running = new Running();
            running.log.failAt = failing;
            assertThatThrownBy(() -> running.consumer.accept(twoCases())).isInstanceOf(Crashing.Crash.class);

            running.consumer.accept(twoCases());

            running.log.assertInOrder("app-1");
            running.log.assertInOrder("app-2");
        }
    }

    @Test
    void keepsPersonalDataOutOfEverythingItStoresAndPublishes() {
        Running running = new Running();

        running.consumer.accept(twoCases());

        assertThat(running.dump().toString()).contains("LS-app-1").doesNotContain(Story.CANARY);
        assertThat(running.log.published.toString()).contains("LS-app-1").doesNotContain(Story.CANARY);
    }

    @Test
    void goesOnFromWhereAnEarlierBatchEnded() {
        Running running = new Running();
        List<ConsumerRecord<String, byte[]>> records = Story.whole("app-1").consumed();

        records.forEach(consumed -> running.consumer.accept(List.of(consumed)));

        Running atOnce = new Running();
        atOnce.consumer.accept(records);
        assertThat(running.dump()).isEqualTo(atOnce.dump());
    }

    @Test
    void waitsForAMissingEventAndThenTellsTheRest() {
        Running running = new Running();
        List<ConsumerRecord<String, byte[]>> records = Story.of("app-1")
                .submitted()
                .accepted()
                .opened("M1", Story.FGW)
                .decided("M1", Story.FGW, Outcome.REFUSED)
                .consumed();

        running.consumer.accept(List.of(records.get(1), records.get(3)));
        assertThat(running.count("feed")).isZero();
        running.consumer.accept(List.of(records.get(0), records.get(2)));

        assertThat(running.count("feed")).isEqualTo(4);
        assertThat(running.count("parked")).isZero();
    }

    private static List<ConsumerRecord<String, byte[]>> twoCases() {
        List<ConsumerRecord<String, byte[]>> records =
                new ArrayList<>(Story.whole("app-1").consumed());
        records.addAll(Story.whole("app-2").consumed());
        return records;
    }

    /** The service without its edges. */
    private static final class Running {

        final MongoDatabase database = TestStore.emptyDatabase();
        final Crashing crashing = new Crashing();
        final RememberedLog log = new RememberedLog();
        final CaseConsumer consumer;

        Running() {
            AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
            context.registerBean(Crashing.class, () -> crashing);
            context.registerBean(MongoDatabase.class, () -> database);
            context.registerBean(Clock.class, () -> CLOCK);
            context.registerBean(NotificationSettings.class, Running::settings);
            context.registerBean(PublicLog.class, () -> log);
            context.registerBean(Sleeper.class, () -> () -> {});
            context.registerBean(RandomGenerator.class, () -> new Random(7));
            context.registerBean(EndpointCaller.class, () -> (_, _, _) -> new Answer.Answered(200, Optional.empty()));
            context.registerBean(
                    EndpointGuard.class,
                    () -> new EndpointGuard(new EndpointPolicy(Set.of(), Set.of()), _ -> List.of()));
            context.scan("cn.lianshen.notification.persistence", "cn.lianshen.notification.usecase");
            context.refresh();
            subscribe(context.getBean(Subscriptions.class));
            crashing.never();
            this.consumer = new CaseListeners(database, kit(), CLOCK)
                    .consumer(
                            KnownCases.COLLECTION,
                            new AnnounceCaseEvents(
                                    context.getBean(Announce.class), context.getBean(CaseCursors.class), List.of()));
        }

        private static KitSettings kit() {
            return new KitSettings(
                    "1",
                    new KitSettings.Mongodb("mongodb://unused", "unused", Duration.ofSeconds(1), 1),
                    new KitSettings.Kafka("unused", Map.of()));
        }

        private static NotificationSettings settings() {
            return new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("lianshen.notification", NotificationSettings.class);
        }

        private static void subscribe(Subscriptions subscriptions) {
            subscriptions.insert(subscription("sub-all", new EventFilter(Set.of(), null, null, null)));
            subscriptions.insert(subscription(
                    "sub-decided", new EventFilter(Set.of("lianshen.review.decided.v1"), "S1", "FGW", null)));
            subscriptions.insert(subscription("sub-other", new EventFilter(Set.of(), "S2", null, null)));
        }

        private static Subscription subscription(String id, EventFilter filter) {
            SigningSecret secret = SigningSecret.create("key", CLOCK.instant(), new Random(7));
            return new Subscription(
                    id,
                    "owner",
                    "https://hooks.example.com",
                    filter,
                    false,
                    Subscription.State.ACTIVE,
                    List.of(secret),
                    null,
                    CLOCK.instant(),
                    "digest");
        }

        long count(String collection) {
            return database.getCollection(collection).countDocuments();
        }

        Map<String, List<Document>> dump() {
            Map<String, List<Document>> dump = new LinkedHashMap<>();
            for (String collection : List.of("cases", "feed", "notices", "deliveries", "parked")) {
                dump.put(
                        collection,
                        database.getCollection(collection)
                                .find()
                                .sort(Sorts.ascending("_id"))
                                .into(new ArrayList<>()));
            }
            return dump;
        }
    }

    /** A log that remembers, and that may fail once in the middle of what it is given. */
    private static final class RememberedLog implements PublicLog {

        final List<PublicCaseEvent> published = new ArrayList<>();
        int failAt;

        @Override
        public void publish(Collection<List<Outgoing>> cases) {
            cases.forEach(events -> events.forEach(outgoing -> {
                if (failAt > 0 && --failAt == 0) {
                    throw new Crashing.Crash();
                }
                published.add(outgoing.event());
            }));
        }

        List<String> ids(String applicationId) {
            return published.stream()
                    .filter(event -> event.applicationId().equals(applicationId))
                    .map(PublicCaseEvent::id)
                    .toList();
        }

        /** First occurrences are in the order of the case, and all are there. */
        void assertInOrder(String applicationId) {
            assertThat(ids(applicationId).stream().distinct())
                    .containsExactlyElementsOf(Story.whole(applicationId).envelopes().stream()
                            .map(envelope -> envelope.id())
                            .toList());
        }
    }
}
