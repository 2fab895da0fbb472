package cn.lianshen.notification.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.TestStore;
import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.Answer.Fault;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.domain.EndpointCaller;
import cn.lianshen.notification.domain.EndpointGuard;
import cn.lianshen.notification.domain.EndpointPolicy;
import cn.lianshen.notification.domain.EventFilter;
import cn.lianshen.notification.domain.Notice;
import cn.lianshen.notification.domain.Notices;
import cn.lianshen.notification.domain.PublicLog;
import cn.lianshen.notification.domain.Recipient;
import cn.lianshen.notification.domain.SigningSecret;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Days of failing in moments: the clock is the test's. */
class DeliverEventIT {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);

    private Instant now = START;
    private Answer answer = new Answer.Unreached(Fault.TIMED_OUT);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final DeliverEvent deliverEvent;

    DeliverEventIT() {
        MongoDatabase database = TestStore.emptyDatabase();
        InstantSource time = () -> now;
        context.registerBean(MongoDatabase.class, () -> database);
        context.registerBean(Clock.class, () -> time.withZone(ZoneOffset.UTC));
        context.registerBean(
                NotificationSettings.class,
                () -> new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("lianshen.notification", NotificationSettings.class));
        context.registerBean(PublicLog.class, () -> _ -> {});
        context.registerBean(Sleeper.class, () -> () -> {});
        context.registerBean(RandomGenerator.class, () -> new Random(7));
        context.registerBean(EndpointCaller.class, () -> (_, _, _) -> answer);
        context.registerBean(
                EndpointGuard.class, () -> new EndpointGuard(new EndpointPolicy(Set.of(), Set.of()), _ -> List.of()));
        context.scan("cn.lianshen.notification.persistence", "cn.lianshen.notification.usecase");
        context.refresh();
        deliveries = context.getBean(Deliveries.class);
        subscriptions = context.getBean(Subscriptions.class);
        deliverEvent = context.getBean(DeliverEvent.class);
        subscriptions.insert(subscription());
    }

    @Test
    void triesForThreeDaysAndThenGivesUp() {
        deliveries.add(List.of(delivery(1)));

        attemptUntil(START.plus(Duration.ofDays(4)));

        Delivery delivery = deliveries.read("sub", null, null, 1).getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(delivery.attempts()).hasSizeBetween(11, 13);
        assertThat(delivery.attempts().getLast().startedAt())
                .isBetween(START.plus(Duration.ofHours(55)), START.plus(Duration.ofHours(72)));
    }

    @Test
    void disablesAnEndpointThatFailedForFiveDaysAndTellsItsOwnerOnce() {
        for (int day = 0; day < 5; day++) {
            deliveries.add(List.of(delivery(1 + day)));
            attemptUntil(START.plus(Duration.ofDays(day + 1)));
            assertThat(state()).isEqualTo(Subscription.State.ACTIVE);
        }

        deliveries.add(List.of(delivery(6), delivery(7)));
        attemptUntil(START.plus(Duration.ofDays(6)));

        assertThat(state()).isEqualTo(Subscription.State.DISABLED_FAILING);
        List<Notice> notices = context.getBean(Notices.class).read(List.of(Recipient.account("owner")), null, null, 10);
        assertThat(notices).hasSize(1);
        assertThat(deliveries.read("sub", Delivery.State.PENDING, null, 10)).isEmpty();
    }

    @Test
    void forgetsTheFailuresBeforeASuccess() {
        deliveries.add(List.of(delivery(1)));
        attemptUntil(START.plus(Duration.ofDays(2)));
        assertThat(subscriptions.find("sub").orElseThrow().failingSince()).isEqualTo(START);

        answer = new Answer.Answered(204, Optional.empty());
        attemptUntil(START.plus(Duration.ofDays(3)));

        assertThat(subscriptions.find("sub").orElseThrow().failingSince()).isNull();
        assertThat(deliveries.read("sub", null, null, 1).getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void givesUpWhatWaitsForASubscriptionThatEnded() {
        deliveries.add(List.of(delivery(1), delivery(2)));
        subscriptions.delete("sub");

        attemptUntil(START.plusSeconds(1));

        assertThat(deliveries.read("sub", null, null, 10))
                .extracting(Delivery::state)
                .containsOnly(Delivery.State.DEAD);
    }

    /** Attempts whatever falls due, minute by minute. */
    private void attemptUntil(Instant end) {
        while (now.isBefore(end)) {
            deliveries.claim(now, LEASE, List.of()).ifPresentOrElse(deliverEvent::handle, () -> {
                now = now.plus(Duration.ofMinutes(10));
            });
        }
    }

    private Subscription.State state() {
        return subscriptions.find("sub").orElseThrow().state();
    }

    private Delivery delivery(long position) {
        PublicCaseEvent event = new PublicCaseEvent(
                "app:1:" + position, "type", "app", null, "app", 1, position, null, null, null, null, now, Map.of());
        return new Delivery(
                "sub",
                position,
                event,
                Delivery.State.PENDING,
                0,
                List.of(),
                null,
                now,
                null,
                now,
                now.plus(Duration.ofDays(3)),
                null);
    }

    private static Subscription subscription() {
        return new Subscription(
                "sub",
                "owner",
                "https://hooks.example.com/",
                new EventFilter(Set.of(), null, null, null),
                false,
                Subscription.State.ACTIVE,
                List.of(SigningSecret.create("key", START, new Random(1))),
                null,
                START,
                "digest");
    }
}
