package cn.lianshen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Received;
import cn.lianshen.kit.consume.CaseBatch;
import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.reporting.Story.Matter;
import cn.lianshen.reporting.domain.CaseState;
import cn.lianshen.reporting.persistence.Stored;
import cn.lianshen.reporting.usecase.Kept;
import cn.lianshen.reporting.usecase.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records follow the log through repetitions, gaps and consumers that do not know they are out. */
class FollowingIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Stored stored = Stored.start(Clock.systemUTC());
    private final Story story = Story.of("a")
            .submitted(MONDAY)
            .accepted(MONDAY, MONDAY.plusDays(20), MONDAY.plusDays(60), Matter.of("A", "ZRZY", 20, 3))
            .opened("A", MONDAY, MONDAY.plusDays(3))
            .claimed("A", MONDAY)
            .decided("A", MONDAY, Outcome.APPROVED, 0, true)
            .ready(MONDAY, Conclusion.APPROVED)
            .issued(MONDAY, Conclusion.APPROVED);

    @AfterEach
    void stop() {
        stored.close();
    }

    @Test
    void storesTheRecordWithItsCursorsInOneWriteForEachBatch() {
        stored.hear(story.events());

        Kept kept = kept("a");
        assertThat(kept.record()).isEqualTo(story.record());
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(kept.cursors()).hasSize(2);
        assertThat(kept.cursors().get("application"))
                .satisfies(cursor -> assertThat(cursor.sequence()).isEqualTo(4));
        assertThat(kept.asOf()).isEqualTo(Story.noon(MONDAY));
    }

    @Test
    void dropsWhatItHasHeardBefore() {
        stored.hear(story.events(), 1);
        Kept once = kept("a");

        stored.hear(story.events());
        stored.hear(story.events(), 2);

        assertThat(kept("a")).isEqualTo(once);
    }

    @Test
    void waitsForAnEventThatIsMissing() {
        List<Received> events = story.events();
        List<Received> withoutTheFirst = new ArrayList<>(events.subList(1, events.size()));

        stored.hear(withoutTheFirst);
        assertThat(stored.listeners.parked().count()).isEqualTo(3);
        assertThat(kept("a").record().state()).isEmpty();

        stored.hear(events.subList(0, 1));
        assertThat(stored.listeners.parked().count()).isZero();
        assertThat(kept("a").record()).isEqualTo(story.record());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 33, 333})
    void endsInTheSameRecordsInWhateverOrderTheAggregatesAreHeard(long seed) {
        Histories histories = new Histories(seed);
        List<Received> log = histories.log(25);

        stored.hear(histories.reordered(log), 9);

        for (int number = 0; number < 25; number++) {
            String id = "c" + number;
            List<Received> own = log.stream()
                    .filter(event -> event.envelope().applicationId().equals(id))
                    .toList();
            assertThat(kept(id).record()).isEqualTo(Story.fold(id, own));
        }
        assertThat(stored.listeners.parked().count()).isZero();
    }

    @Test
    void doesNotLetAConsumerThatLostItsPartitionOverwriteWhatCameAfter() {
        List<Received> events = story.events();
        stored.hear(events.subList(0, 2));
        AtomicBoolean overtaken = new AtomicBoolean();
        CaseConsumer zombie = stored.consumer(cases -> {
            if (overtaken.compareAndSet(false, true)) {
                stored.hear(events.subList(2, events.size()));
            }
            stored.update.on(cases);
        });

        zombie.accept(Stored.consumed(events.subList(2, 4)));

        assertThat(overtaken).isTrue();
        assertThat(kept("a").record()).isEqualTo(story.record());
        assertThat(kept("a").record().state()).contains(CaseState.ISSUED);
    }

    @Test
    void doesNotLetTwoConsumersBringTheSameCaseIntoBeing() {
        List<Received> events = story.events();
        List<CaseBatch> seen = new ArrayList<>();
        CaseConsumer zombie = stored.consumer(cases -> {
            if (seen.isEmpty()) {
                seen.addAll(cases);
                stored.hear(events);
            }
            stored.update.on(cases);
        });

        zombie.accept(Stored.consumed(events.subList(0, 1)));

        assertThat(seen).hasSize(1);
        assertThat(kept("a").record()).isEqualTo(story.record());
        assertThat(kept("a").revision()).isEqualTo(1);
    }

    @Test
    void startsAgainFromNothing() {
        stored.hear(story.events());

        stored.records.drop();
        stored.forget();
        assertThat(stored.records.find(List.of("a"))).isEmpty();

        stored.hear(story.events());
        assertThat(kept("a").record()).isEqualTo(story.record());
    }

    private Kept kept(String id) {
        return stored.records.find(id, new Scope.Everything()).orElseThrow();
    }
}
