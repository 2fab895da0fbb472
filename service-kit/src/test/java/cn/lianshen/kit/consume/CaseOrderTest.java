package cn.lianshen.kit.consume;

import static cn.lianshen.kit.consume.CaseEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.Received;
import cn.lianshen.kit.aggregate.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule R4: exactly the next event is applied, what was seen is dropped, what is early waits, and nothing vanishes. */
class CaseOrderTest {

    private static final String REVIEW = "app-1:G1-01";
    private static final Received FIRST = event(REVIEW, 1);
    private static final Received SECOND = event(REVIEW, 2);
    private static final Received THIRD = event(REVIEW, 3);
    private static final Received OTHER_SECOND = event(REVIEW, 1, 2, "乙");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @Test
    void takesWhatComesInOrder() {
        var sorted = CaseOrder.sort(Map.of(), List.of(FIRST, SECOND), List.of());

        assertThat(sorted.next()).containsExactly(FIRST, SECOND);
        assertThat(sorted.after()).isEqualTo(Map.of("G1-01", new Cursor(1, 2, SECOND.fingerprint())));
        assertThat(sorted.early()).isEmpty();
        assertThat(sorted.forks()).isEmpty();
    }

    @Test
    void dropsWhatItHasSeen() {
        var sorted = CaseOrder.sort(at(SECOND), List.of(FIRST, SECOND), List.of());

        assertThat(sorted.next()).isEmpty();
        assertThat(sorted.early()).isEmpty();
        assertThat(sorted.forks()).isEmpty();
        assertThat(sorted.after()).isEqualTo(at(SECOND));
    }

    @Test
    void letsWhatIsEarlyWait() {
        var sorted = CaseOrder.sort(at(FIRST), List.of(THIRD), List.of());

        assertThat(sorted.next()).isEmpty();
        assertThat(sorted.early()).containsExactly(THIRD);
        assertThat(sorted.after()).isEqualTo(at(FIRST));
    }

    @Test
    void takesWhatWaitedOnceTheGapCloses() {
        var sorted = CaseOrder.sort(at(FIRST), List.of(SECOND), List.of(THIRD));

        assertThat(sorted.next()).containsExactly(SECOND, THIRD);
        assertThat(sorted.settled()).containsExactly(THIRD);
        assertThat(sorted.after()).isEqualTo(at(THIRD));
    }

    @Test
    void takesWhatWasEarlyWithinTheSameBatch() {
        var sorted = CaseOrder.sort(at(FIRST), List.of(THIRD, SECOND), List.of());

        assertThat(sorted.next()).containsExactly(SECOND, THIRD);
        assertThat(sorted.early()).isEmpty();
    }

    @Test
    void seesAForkOfTheLastEvent() {
        var sorted = CaseOrder.sort(at(SECOND), List.of(OTHER_SECOND), List.of());

        assertThat(sorted.forks()).containsExactly(OTHER_SECOND);
        assertThat(sorted.next()).isEmpty();
        assertThat(sorted.after()).isEqualTo(at(SECOND));
    }

    @Test
    void seesAForkAmongThoseThatWaited() {
        var sorted = CaseOrder.sort(at(FIRST), List.of(SECOND), List.of(OTHER_SECOND, THIRD));

        assertThat(sorted.next()).containsExactly(SECOND, THIRD);
        assertThat(sorted.forks()).containsExactly(OTHER_SECOND);
        assertThat(sorted.settled()).containsExactly(THIRD);
    }

    @Test
    void letsALaterEpochWaitForAResync() {
        Received restored = event(REVIEW, 2, 1, "甲");

        var arrived = CaseOrder.sort(at(THIRD), List.of(restored), List.of());
        var parked = CaseOrder.sort(at(THIRD), List.of(), List.of(restored));

        assertThat(arrived.early()).containsExactly(restored);
        assertThat(parked.early()).containsExactly(restored);
        assertThat(parked.settled()).as("it must not be forgotten").isEmpty();
    }

    @Test
    void dropsAnEarlierEpoch() {
        Map<String, Cursor> resynced = Map.of("G1-01", new Cursor(2, 1, "ff"));

        var sorted = CaseOrder.sort(resynced, List.of(FIRST, SECOND, THIRD), List.of(THIRD));

        assertThat(sorted.next()).isEmpty();
        assertThat(sorted.early()).isEmpty();
        assertThat(sorted.forks()).isEmpty();
        assertThat(sorted.settled()).containsExactly(THIRD);
    }

    @Test
    void keepsTheAggregatesOfACaseApart() {
        Received application = event("app-1", 1);
        Received other = event("app-1:G1-02", 2);

        var sorted = CaseOrder.sort(Map.of(), List.of(FIRST, application, other), List.of());

        assertThat(sorted.next()).containsExactly(FIRST, application);
        assertThat(sorted.early()).containsExactly(other);
        assertThat(sorted.after()).containsOnlyKeys("G1-01", "application");
    }

    private static Map<String, Cursor> at(Received last) {
        return Map.of("G1-01", new Cursor(1, last.envelope().sequence(), last.fingerprint()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void appliesEveryEventOnceAndInOrderHoweverTheyCome(long seed) {
        Random random = new Random(seed);
        List<String> aggregates = List.of("app-1", "app-1:G1-01", "app-1:G1-02");
        List<Received> deliveries = new ArrayList<>();
        aggregates.forEach(aggregate -> deliveries.addAll(CaseEvents.first(aggregate, 1 + random.nextInt(6))));
        List<Received> said = List.copyOf(deliveries);
        said.stream().filter(_ -> random.nextInt(3) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);

        Map<String, Cursor> cursors = new HashMap<>();
        List<Received> parked = new ArrayList<>();
        List<Received> applied = new ArrayList<>();
        while (!deliveries.isEmpty()) {
            List<Received> batch = deliveries.subList(0, 1 + random.nextInt(Math.min(4, deliveries.size())));
            var sorted = CaseOrder.sort(cursors, batch, parked);
            applied.addAll(sorted.next());
            cursors.putAll(sorted.after());
            parked.removeAll(sorted.settled());
            sorted.early().stream().filter(event -> !parked.contains(event)).forEach(parked::add);
            assertThat(sorted.forks()).isEmpty();
            batch.clear();
        }

        assertThat(parked).isEmpty();
        assertThat(applied).containsExactlyInAnyOrderElementsOf(said);
        aggregates.forEach(aggregate -> assertThat(applied)
                .filteredOn(event -> event.envelope().aggregate().equals(aggregate))
                .isEqualTo(said.stream()
                        .filter(event -> event.envelope().aggregate().equals(aggregate))
                        .toList()));
    }
}
