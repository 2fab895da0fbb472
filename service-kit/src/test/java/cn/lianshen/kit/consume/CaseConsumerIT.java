package cn.lianshen.kit.consume;

import static cn.lianshen.kit.consume.CaseEvents.at;
import static cn.lianshen.kit.consume.CaseEvents.event;
import static cn.lianshen.kit.consume.CaseEvents.garbageAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.Received;
import cn.lianshen.kit.aggregate.Crowd;
import cn.lianshen.kit.aggregate.Overtaken;
import cn.lianshen.kit.store.TestStore;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a consumer makes of a log: every effect once, in order, and nothing that it cannot apply is lost. */
class CaseConsumerIT {

    private static final List<String> CASES = List.of("app-1", "app-2", "app-3");
    private static final List<String> AGGREGATES = CASES.stream()
            .flatMap(id -> List.of(id, id + ":G1-01", id + ":G1-02").stream())
            .toList();

    private final MongoDatabase database = TestStore.emptyDatabase();
    private final ParkedEvents parked = new ParkedEvents(database, Clock.systemUTC());
    private final Set<String> poison = new HashSet<>();
    private final Hearing hearing = hearing(this::choke, _ -> {});
    private final CaseConsumer consumer = consumer(hearing);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private Hearing hearing(Consumer<List<CaseBatch>> before, Consumer<List<CaseBatch>> after) {
        Hearing made = new Hearing(database, before, after);
        made.expect(CASES);
        return made;
    }

    private CaseConsumer consumer(CaseReaction reaction) {
        return new CaseConsumer(new CaseCursors(database, "tallies"), parked, reaction);
    }

    private void choke(List<CaseBatch> batches) {
        batches.stream()
                .flatMap(batch -> batch.events().stream())
                .map(event -> event.envelope().id())
                .filter(poison::contains)
                .forEach(id -> {
                    throw new IllegalArgumentException("indigestible: " + id);
                });
    }

    @Test
    void appliesWhatComesInOrderOnce() {
        List<ConsumerRecord<String, byte[]>> log = log(CaseEvents.first("app-1", 3));

        consumer.accept(log);
        consumer.accept(log);
        consumer.accept(log.subList(1, 2));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2", "app-1:1:3");
        assertThat(parked.count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesEveryEffectOnceHoweverOftenItCrashes(long seed) {
        Random random = new Random(seed);
        List<ConsumerRecord<String, byte[]>> log = randomLog(random);
        Hearing crashing = hearing(_ -> crash(random), _ -> crash(random));

        readToTheEnd(log, random, consumer(crashing));

        assertEverythingHeardOnce(log);
    }

    /** As Kafka does it: what was not committed comes again, and now and then something that was. */
    private static void readToTheEnd(List<ConsumerRecord<String, byte[]>> log, Random random, CaseConsumer restarting) {
        int committed = 0;
        while (committed < log.size()) {
            int from = random.nextInt(5) == 0 ? random.nextInt(committed + 1) : committed;
            int to = Math.min(log.size(), from + 1 + random.nextInt(6));
            try {
                restarting.accept(log.subList(from, to));
                committed = Math.max(committed, to);
            } catch (Crash _) {
                committed = Math.min(committed, from);
            }
        }
    }

    private static void crash(Random random) {
        if (random.nextInt(4) == 0) {
            throw new Crash();
        }
    }

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void twoConsumersOfOneLogGiveEveryEffectOnce() throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> log = randomLog(new Random(7));

        Crowd.of(2, member -> () -> {
            readToTheEnd(log, new Random(member), consumer);
            return true;
        });

        assertEverythingHeardOnce(log);
    }

    private static List<ConsumerRecord<String, byte[]>> randomLog(Random random) {
        List<List<Received>> left = new ArrayList<>();
        AGGREGATES.forEach(aggregate -> left.add(new ArrayList<>(CaseEvents.first(aggregate, 1 + random.nextInt(5)))));
        List<Received> all = new ArrayList<>();
        while (!left.isEmpty()) {
            all.add(left.get(random.nextInt(left.size())).removeFirst());
            left.removeIf(List::isEmpty);
        }
        return log(all);
    }

    private void assertEverythingHeardOnce(List<ConsumerRecord<String, byte[]>> log) {
        for (String aggregate : AGGREGATES) {
            assertThat(hearing.heard(aggregate))
                    .isEqualTo(log.stream()
                            .map(consumed -> CaseEventCodec.read(consumed.headers(), consumed.value())
                                    .envelope())
                            .filter(envelope -> envelope.aggregate().equals(aggregate))
                            .map(Envelope::id)
                            .toList());
        }
        assertThat(parked.count()).isZero();
    }

    @Test
    void letsWhatIsEarlyWaitAndTakesItWhenTheGapCloses() {
        consumer.accept(List.of(at(0, event("app-1", 1)), at(1, event("app-1", 3)), at(2, event("app-1", 4))));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1");
        assertThat(reasons()).containsExactly("GAP", "GAP");

        consumer.accept(List.of(at(3, event("app-1", 2))));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2", "app-1:1:3", "app-1:1:4");
        assertThat(parked.count()).isZero();
    }

    @Test
    void closesAGapWithinOneBatchWithoutParking() {
        consumer.accept(List.of(at(0, event("app-1", 2)), at(1, event("app-1", 1))));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2");
        assertThat(parked.count()).isZero();
    }

    @Test
    void parksOnlyTheCaseOfAPoisonedEvent() {
        poison.add("app-2:1:2");

        consumer.accept(log(List.of(
                event("app-1", 1), event("app-2", 1), event("app-2", 2), event("app-3", 1), event("app-1", 2))));
        consumer.accept(List.of(at(9, event("app-2", 3)), at(10, event("app-3", 2))));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2");
        assertThat(hearing.heard("app-3")).containsExactly("app-3:1:1", "app-3:1:2");
        assertThat(hearing.heard("app-2")).isEmpty();
        assertThat(reasons()).containsExactlyInAnyOrder("POISON", "POISON", "GAP");
    }

    @Test
    void resumesAPoisonedCaseInOrderOnceTheCauseIsMended() {
        poison.add("app-2:1:2");
        consumer.accept(log(List.of(event("app-2", 1), event("app-2", 2))));
        consumer.accept(List.of(at(2, event("app-2", 3))));

        consumer.resume("app-2");

        assertThat(hearing.heard("app-2")).as("it is not mended yet").isEmpty();
        assertThat(reasons()).containsOnly("POISON").hasSize(3);

        poison.clear();
        consumer.resume("app-2");

        assertThat(hearing.heard("app-2")).containsExactly("app-2:1:1", "app-2:1:2", "app-2:1:3");
        assertThat(parked.count()).isZero();
    }

    @Test
    void doesNotParkAnEventTwice() {
        poison.add("app-2:1:1");
        List<ConsumerRecord<String, byte[]>> log = log(List.of(event("app-2", 1), event("app-3", 5)));

        consumer.accept(log);
        consumer.accept(log);

        assertThat(parked.count()).isEqualTo(2);
    }

    @Test
    void parksWhatCannotBeReadByItsOffset() {
        List<ConsumerRecord<String, byte[]>> log =
                List.of(at(0, event("app-1", 1)), garbageAt(1), at(2, event("app-1", 2)), garbageAt(3));

        consumer.accept(log);
        consumer.accept(log);

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2");
        assertThat(documents())
                .extracting(document -> document.getString("_id"))
                .containsExactlyInAnyOrder("lianshen.case-events.v1:0:1", "lianshen.case-events.v1:0:3");
        assertThat(reasons()).containsOnly("UNREADABLE");
    }

    @Test
    void parksAForkAndGoesOnWithWhatItApplied() {
        consumer.accept(log(CaseEvents.first("app-1", 2)));

        consumer.accept(List.of(at(2, event("app-1", 1, 2, "乙")), at(3, event("app-1", 3))));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2", "app-1:1:3");
        assertThat(reasons()).containsExactly("FORK");
    }

    @Test
    void neverForgetsAForkThatWaitedForAGap() {
        consumer.accept(
                List.of(at(0, event("app-1", 1, 2, "甲")), at(1, event("app-1", 1, 2, "乙")), at(2, event("app-1", 3))));

        consumer.accept(List.of(at(3, event("app-1", 1))));
        consumer.accept(List.of(at(4, event("app-1", 4))));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2", "app-1:1:3", "app-1:1:4");
        assertThat(reasons()).containsExactly("FORK");
    }

    @Test
    void keepsALaterEpochUntilSomebodyResyncs() {
        consumer.accept(log(CaseEvents.first("app-1", 3)));

        consumer.accept(List.of(at(3, event("app-1", 2, 1, "甲"))));
        consumer.accept(List.of(at(4, event("app-1", 4))));

        assertThat(hearing.heard("app-1")).hasSize(4);
        assertThat(reasons()).containsExactly("GAP");
    }

    @Test
    void decidesAgainWhenItWasOvertaken() {
        int[] left = {3};
        Hearing overtaken = hearing(
                _ -> {
                    if (left[0]-- > 0) {
                        throw new Overtaken(1);
                    }
                },
                _ -> {});

        consumer(overtaken).accept(log(CaseEvents.first("app-1", 2)));

        assertThat(hearing.heard("app-1")).containsExactly("app-1:1:1", "app-1:1:2");
    }

    @Test
    void blocksRatherThanSkipsWhenTheStoreIsAway() {
        Hearing away = hearing(
                _ -> {
                    throw new MongoTimeoutException("store away");
                },
                _ -> {});

        assertThatExceptionOfType(MongoTimeoutException.class)
                .isThrownBy(() -> consumer(away).accept(log(CaseEvents.first("app-1", 1))));

        assertThat(parked.count()).isZero();
    }

    private static List<ConsumerRecord<String, byte[]>> log(List<Received> events) {
        return IntStream.range(0, events.size())
                .mapToObj(offset -> at(offset, events.get(offset)))
                .toList();
    }

    private List<String> reasons() {
        return documents().stream()
                .map(document -> document.getString("reason"))
                .toList();
    }

    private List<Document> documents() {
        return database.getCollection("parked").find().into(new ArrayList<>());
    }
}
