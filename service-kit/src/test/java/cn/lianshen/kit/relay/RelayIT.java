package cn.lianshen.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.EventType;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.aggregate.Crowd;
import cn.lianshen.kit.aggregate.Stored;
import cn.lianshen.kit.aggregate.Tally;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.kit.store.TestStore;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules R1 and R2 against a log that fails at random: order is kept, nothing is lost, any number of relays at once. */
class RelayIT {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final List<String> IDS = List.of("app-1", "app-2", "app-3");

    private final MongoDatabase database = TestStore.emptyDatabase();
    private final Aggregates<Tally> tallies = Tally.aggregates(database, _ -> {});
    private final Commands<Tally> commands = new Commands<>(tallies);
    private final Outboxes outboxes = new Outboxes(database, "tallies", "/test", UnaryOperator.identity());
    private final EventArchive archive = new EventArchive(database);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsOrderAndLosesNothingHoweverOftenTheLogFails(long seed) throws InterruptedException {
        Random random = new Random(seed);
        UnreliableLog log = new UnreliableLog(seed, 4);
        RelayPass pass = new RelayPass(outboxes, log, archive::keep);
        createAll();

        for (int step = 0; step < 15; step++) {
            String id = IDS.get(random.nextInt(IDS.size()));
            for (int i = random.nextInt(4); i > 0; i--) {
                count(id, "key-%d-%d".formatted(step, i));
            }
            pass.carry(IDS);
            assertNothingLeftThatIsNotInTheLog(log);
        }
        carryTheRest(pass);

        assertCarried(log);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void startsAgainAfterACrashBetweenAnyTwoSteps(long seed) throws InterruptedException {
        Random random = new Random(seed);
        UnreliableLog log = new UnreliableLog(seed, 2);
        RelayPass crashing = new RelayPass(outboxes, log, entries -> {
            crash(random);
            archive.keep(entries);
            crash(random);
        });
        createAll();
        IDS.forEach(id -> IntStream.range(0, 5).forEach(i -> count(id, "key-0000" + i)));

        for (int step = 0; step < 12; step++) {
            try {
                crashing.carry(IDS);
            } catch (Crash _) {
                assertNothingLeftThatIsNotInTheLog(log);
            }
        }
        carryTheRest(new RelayPass(outboxes, log, archive::keep));

        assertCarried(log);
    }

    private static void crash(Random random) {
        if (random.nextInt(3) == 0) {
            throw new Crash();
        }
    }

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoRelaysOnTheSameOutboxesKeepTheOrderToo(long seed) throws InterruptedException {
        UnreliableLog log = new UnreliableLog(seed, 3);
        createAll();
        AtomicBoolean writing = new AtomicBoolean(true);

        Crowd.of(3, member -> () -> {
            if (member == 0) {
                for (int i = 0; i < 10; i++) {
                    for (String id : IDS) {
                        count(id, "key-%05d".formatted(i));
                    }
                }
                writing.set(false);
                return true;
            }
            RelayPass pass = new RelayPass(outboxes, log, archive::keep);
            while (writing.get() || !outboxes.waiting(IDS).isEmpty()) {
                pass.carry(IDS);
            }
            return true;
        });

        assertCarried(log);
    }

    @Test
    void eightThreadsWithTwoHundredCommandsEachLoseNothing() throws InterruptedException {
        UnreliableLog log = new UnreliableLog(1, 1);
        Tally.create(tallies, "app-1");
        AtomicBoolean writing = new AtomicBoolean(true);

        Crowd.of(2, member -> () -> member == 0 ? writeAll(writing) : relayWhile(writing, log));

        Stored<Tally> stored = tallies.find("app-1").orElseThrow();
        assertThat(stored.state().count()).isEqualTo(1_600);
        assertThat(stored.state().marks()).doesNotHaveDuplicates().hasSize(1_600);
        assertThat(stored.sequence()).isEqualTo(1_600);
        assertThat(stored.revision()).isEqualTo(1_601);
        assertThat(stored.waitingEvents()).isZero();
        assertThat(log.firstOccurrences("app-1"))
                .isEqualTo(LongStream.rangeClosed(1, 1_600).boxed().toList());
        assertThat(archive.read("app-1", 1, 2_000))
                .extracting(EventArchive.Archived::payload)
                .as("the events are in the order of the writes")
                .isEqualTo(stored.state().marks().stream()
                        .map(mark -> "{\"applicationId\":\"app-1\",\"matter\":\"" + mark
                                + "\",\"at\":\"2026-03-02T04:00:00Z\"}")
                        .toList());
    }

    private boolean writeAll(AtomicBoolean writing) throws InterruptedException {
        Crowd.of(8, writer -> () -> {
            for (int i = 0; i < 200; i++) {
                count("app-1", "key-%d-%03d".formatted(writer, i));
            }
            return true;
        });
        writing.set(false);
        return true;
    }

    private boolean relayWhile(AtomicBoolean writing, UnreliableLog log) throws InterruptedException {
        RelayPass pass = new RelayPass(outboxes, log, archive::keep);
        while (writing.get() || !outboxes.waiting(List.of("app-1")).isEmpty()) {
            pass.carry(List.of("app-1"));
        }
        return true;
    }

    @Test
    void takesOutExactlyTheAcknowledgedPrefix() throws InterruptedException {
        Tally.create(tallies, "app-1");
        IntStream.rangeClosed(1, 4).forEach(i -> count("app-1", "key-0000" + i));
        EventLog failsAtThree = entry -> entry.envelope().sequence() == 3
                ? CompletableFuture.failedFuture(new IllegalStateException("full"))
                : CompletableFuture.completedFuture(entry);

        int carried = new RelayPass(outboxes, failsAtThree, archive::keep).carry(List.of("app-1"));

        assertThat(carried).isEqualTo(2);
        assertThat(waiting("app-1")).containsExactly(3L, 4L);
        assertThat(archive.read("app-1", 1, 10))
                .extracting(archived -> archived.envelope().sequence())
                .containsExactly(1L, 2L);
    }

    @Test
    void takingOutAgainChangesNothing() {
        Tally.create(tallies, "app-1");
        IntStream.rangeClosed(1, 3).forEach(i -> count("app-1", "key-0000" + i));

        outboxes.pull(Map.of("app-1", 2L));
        outboxes.pull(Map.of("app-1", 2L));
        outboxes.pull(Map.of("app-1", 1L));

        assertThat(waiting("app-1")).containsExactly(3L);
        assertThat(tallies.find("app-1").orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void aCommandBetweenReadingAndTakingOutKeepsItsEvent() throws InterruptedException {
        Tally.create(tallies, "app-1");
        count("app-1", "key-00001");
        EventLog meanwhile = entry -> {
            count("app-1", "key-00002");
            return CompletableFuture.completedFuture(entry);
        };

        new RelayPass(outboxes, meanwhile, archive::keep).carry(List.of("app-1"));

        assertThat(waiting("app-1")).containsExactly(2L);
    }

    @Test
    void findsOutboxesThatWereForgotten() {
        outboxes.createIndex();
        createAll();
        count("app-2", "key-00001");

        assertThat(outboxes.forgotten(Instant.now().plus(AN_HOUR), A_MINUTE, 10))
                .containsExactly("app-2");
        assertThat(outboxes.forgotten(Instant.now(), A_MINUTE, 10)).isEmpty();
    }

    @Test
    void findsOutboxesThatWereForgottenByOneWhoseClockWasAhead() {
        outboxes.createIndex();
        createAll();
        count("app-2", "key-00001");

        var anHourAgo = Instant.now().minus(AN_HOUR);

        assertThat(outboxes.forgotten(anHourAgo, A_MINUTE, 10)).containsExactly("app-2");
    }

    @Test
    void sendsTheSameEnvelopeEveryTime() {
        Tally.create(tallies, "app-1");
        count("app-1", "key-00001");

        OutboxEntry first = outboxes.waiting(IDS).getFirst().getFirst();
        OutboxEntry again = outboxes.waiting(IDS).getFirst().getFirst();

        assertThat(again).isEqualTo(first);
        assertThat(first.envelope().id()).isEqualTo("app-1:1:1");
        assertThat(first.envelope().type()).isEqualTo(EventType.APPLICATION_REVIEW_RESUMED.wireName());
        assertThat(first.envelope().source()).isEqualTo("/test");
    }

    private void createAll() {
        IDS.forEach(id -> Tally.create(tallies, id));
    }

    private void count(String id, String key) {
        Outcome<Integer, Tally.Refusal> outcome;
        do {
            outcome = commands.change(
                    id,
                    Tally.command(key),
                    Integer.class,
                    stored -> stored.state().countOn(id, key));
        } while (outcome instanceof Outcome.Busy<Integer, Tally.Refusal>);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private void carryTheRest(RelayPass pass) throws InterruptedException {
        while (!outboxes.waiting(IDS).isEmpty()) {
            pass.carry(IDS);
        }
    }

    private List<Long> waiting(String id) {
        return outboxes.waiting(List.of(id)).stream()
                .flatMap(List::stream)
                .map(entry -> entry.envelope().sequence())
                .toList();
    }

    private void assertNothingLeftThatIsNotInTheLog(UnreliableLog log) {
        for (Stored<Tally> stored : tallies.find(IDS)) {
            List<Long> inOutbox = waiting(stored.id());
            long gone = stored.sequence() - inOutbox.size();
            assertThat(inOutbox)
                    .isEqualTo(LongStream.rangeClosed(gone + 1, stored.sequence())
                            .boxed()
                            .toList());
            assertThat(log.firstOccurrences(stored.id()).stream().limit(gone).toList())
                    .isEqualTo(LongStream.rangeClosed(1, gone).boxed().toList());
        }
    }

    private void assertCarried(UnreliableLog log) {
        for (Stored<Tally> stored : tallies.find(IDS)) {
            List<Long> all =
                    LongStream.rangeClosed(1, stored.sequence()).boxed().toList();
            assertThat(log.firstOccurrences(stored.id())).isEqualTo(all);
            assertThat(stored.waitingEvents()).isZero();
            assertThat(archive.read(stored.id(), 1, 1_000))
                    .extracting(archived -> archived.envelope().sequence())
                    .isEqualTo(all);
        }
        Map<String, List<OutboxEntry>> byId = log.landed().stream()
                .collect(Collectors.groupingBy(entry -> entry.envelope().id()));
        assertThat(byId.values()).allSatisfy(copies -> assertThat(copies).containsOnly(copies.getFirst()));
    }
}
