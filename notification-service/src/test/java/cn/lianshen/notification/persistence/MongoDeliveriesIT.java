package cn.lianshen.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.notification.TestStore;
import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.Attempt;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.domain.Verdict;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MongoDeliveriesIT {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Answer OK = new Answer.Answered(200, Optional.empty());

    private final MongoDatabase database = TestStore.emptyDatabase();
    private final Deliveries deliveries = new MongoDeliveries(database);

    @Test
    void sharesTheWorkSoThatEachIsDoneOnce() throws Exception {
        deliveries.add(IntStream.rangeClosed(1, 200)
                .mapToObj(position -> delivery("sub-" + position % 5, position))
                .toList());
        List<Deliveries> instances = List.of(deliveries, new MongoDeliveries(database));

        List<String> claimed = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> workers = new ArrayList<>();
            for (int worker = 0; worker < 6; worker++) {
                Deliveries instance = instances.get(worker % 2);
                workers.add(threads.submit((Callable<List<String>>) () -> claimAll(instance)));
            }
            for (Future<List<String>> worker : workers) {
                claimed.addAll(worker.get());
            }
        }

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    private static List<String> claimAll(Deliveries instance) {
        List<String> claimed = new ArrayList<>();
        Optional<Delivery> next = instance.claim(NOW, LEASE, List.of());
        while (next.isPresent()) {
            claimed.add(next.get().id());
            next = instance.claim(NOW, LEASE, List.of());
        }
        return claimed;
    }

    @Test
    void takesOverFromAnInstanceThatDiedAfterThePost() {
        deliveries.add(List.of(delivery("sub-1", 1)));
        Delivery dead = deliveries.claim(NOW, LEASE, List.of()).orElseThrow();
        assertThat(deliveries.begin(dead, Attempt.begin(1, NOW))).isTrue();

        assertThat(deliveries.claim(NOW.plus(LEASE).minusMillis(1), LEASE, List.of()))
                .isEmpty();
        Instant later = NOW.plus(LEASE);
        Delivery taken = deliveries.claim(later, LEASE, List.of()).orElseThrow();
        Attempt second = Attempt.begin(taken.attemptsMade() + 1, later);
        assertThat(deliveries.begin(taken, second)).isTrue();
        assertThat(deliveries.finish(taken, second.end(OK, 7), new Verdict.Delivered()))
                .isTrue();

        assertThat(only().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(only().attempts())
                .containsExactly(
                        new Attempt(1, NOW, null, Attempt.INTERRUPTED, 0), new Attempt(2, later, 200, null, 7));
    }

    @Test
    void doesNotBelieveWhoLostItsClaim() {
        deliveries.add(List.of(delivery("sub-1", 1)));
        Delivery lost = deliveries.claim(NOW, LEASE, List.of()).orElseThrow();
        assertThat(deliveries.claim(NOW.plus(LEASE), LEASE, List.of())).isPresent();

        Attempt attempt = Attempt.begin(1, NOW);
        assertThat(deliveries.begin(lost, attempt)).isFalse();
        assertThat(deliveries.finish(lost, attempt.end(OK, 1), new Verdict.Delivered()))
                .isFalse();
        assertThat(only().state()).isEqualTo(Delivery.State.PENDING);
    }

    @Test
    void leavesOutSubscriptionsThatCanTakeNoMore() {
        deliveries.add(List.of(delivery("sub-1", 1), delivery("sub-2", 2)));

        assertThat(deliveries.claim(NOW, LEASE, List.of("sub-1")))
                .map(Delivery::subscriptionId)
                .contains("sub-2");
        assertThat(deliveries.claim(NOW, LEASE, List.of("sub-1"))).isEmpty();
    }

    @Test
    void addsADeliveryOnceHoweverOftenItIsAdded() {
        deliveries.add(List.of(delivery("sub-1", 1)));
        Delivery claimed = deliveries.claim(NOW, LEASE, List.of()).orElseThrow();
        deliveries.finish(claimed, Attempt.begin(1, NOW).end(OK, 1), new Verdict.Delivered());

        deliveries.add(List.of(delivery("sub-1", 1), delivery("sub-1", 2)));

        assertThat(deliveries.read("sub-1", null, null, 10))
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.PENDING, Delivery.State.DELIVERED);
    }

    @Test
    void seesWhatStandsInFrontOfADelivery() {
        deliveries.add(List.of(delivery("sub-1", 1), delivery("sub-1", 2), delivery("sub-2", 3)));

        assertThat(deliveries.blocking(delivery("sub-1", 2)))
                .map(Delivery::position)
                .contains(1L);
        assertThat(deliveries.blocking(delivery("sub-1", 1))).isEmpty();
        assertThat(deliveries.blocking(delivery("sub-2", 3))).isEmpty();
    }

    @Test
    void listsPageByPageNewestFirst() {
        deliveries.add(IntStream.rangeClosed(1, 5)
                .mapToObj(position -> delivery("sub-1", position))
                .toList());

        assertThat(deliveries.read("sub-1", null, null, 2))
                .extracting(Delivery::position)
                .containsExactly(5L, 4L);
        assertThat(deliveries.read("sub-1", Delivery.State.PENDING, 4L, 10))
                .extracting(Delivery::position)
                .containsExactly(3L, 2L, 1L);
        assertThat(deliveries.read("sub-1", Delivery.State.DEAD, null, 10)).isEmpty();
    }

    private Delivery only() {
        return deliveries.read("sub-1", null, null, 10).getFirst();
    }

    private static Delivery delivery(String subscriptionId, long position) {
        PublicCaseEvent event = new PublicCaseEvent(
                "app:1:" + position, "type", "app", null, "app", 1, position, null, null, null, null, NOW, Map.of());
        return new Delivery(
                subscriptionId,
                position,
                event,
                Delivery.State.PENDING,
                0,
                List.of(),
                null,
                NOW,
                null,
                NOW,
                NOW.plus(Duration.ofDays(3)),
                null);
    }
}
