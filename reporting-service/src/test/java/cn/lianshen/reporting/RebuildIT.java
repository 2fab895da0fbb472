package cn.lianshen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.contracts.Received;
import cn.lianshen.reporting.persistence.Stored;
import cn.lianshen.reporting.usecase.CaseLog;
import cn.lianshen.reporting.usecase.CaseReplay;
import cn.lianshen.reporting.usecase.RebuildRecords;
import cn.lianshen.reporting.usecase.RebuildRecords.Begun;
import cn.lianshen.reporting.usecase.RebuildRecords.LogCutOff;
import cn.lianshen.reporting.usecase.Scope;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild may break off anywhere and loses nothing that the log can give back. */
class RebuildIT {

    private final Stored stored = Stored.start(Clock.systemUTC());
    private final List<Received> log = new Histories(42).log(12);
    private final AtomicInteger eventsUntilTheBrokerDies = new AtomicInteger(Integer.MAX_VALUE);

    @BeforeEach
    void follow() {
        stored.hear(log, 20);
    }

    @AfterEach
    void stop() {
        stored.close();
    }

    @Test
    void endsInTheSameRecords() {
        RebuildRecords rebuild = rebuild(true);

        assertThat(rebuild.begin()).isInstanceOf(Begun.class);

        await().until(() -> rebuild.since().isEmpty());
        assertThatEverythingIsThere();
    }

    @Test
    void isTakenUpAgainWithoutThrowingAwayWhatItHadReached() {
        eventsUntilTheBrokerDies.set(log.size() / 2);
        RebuildRecords dying = rebuild(true);
        dying.begin();
        await().until(() -> eventsUntilTheBrokerDies.get() < 0);
        assertThat(dying.since()).isPresent();

        eventsUntilTheBrokerDies.set(Integer.MAX_VALUE);
        RebuildRecords next = rebuild(true);
        next.resume();

        await().until(() -> next.since().isEmpty());
        assertThatEverythingIsThere();
    }

    @Test
    void throwsNothingAwayIfTheLogHasLostItsBeginning() {
        RebuildRecords rebuild = rebuild(false);

        assertThat(rebuild.begin()).isEqualTo(new LogCutOff());

        assertThat(rebuild.since()).isEmpty();
        assertThatEverythingIsThere();
    }

    @Test
    void isNotTakenUpWithoutNeed() {
        RebuildRecords rebuild = rebuild(true);
        eventsUntilTheBrokerDies.set(0);

        rebuild.resume();

        assertThat(rebuild.since()).isEmpty();
        assertThatEverythingIsThere();
    }

    private void assertThatEverythingIsThere() {
        for (int number = 0; number < 12; number++) {
            String id = "c" + number;
            List<Received> own = log.stream()
                    .filter(event -> event.envelope().applicationId().equals(id))
                    .toList();
            assertThat(stored.records.find(id, new Scope.Everything()))
                    .hasValueSatisfying(kept -> assertThat(kept.record()).isEqualTo(Story.fold(id, own)));
        }
    }

    private RebuildRecords rebuild(boolean whole) {
        CaseReplay replay = whileNobodyWrites -> {
            whileNobodyWrites.run();
            stored.forget();
            log.forEach(this::replay);
        };
        return new RebuildRecords(
                stored.records, stored.tallies, new Whole(whole), replay, stored.note, Clock.systemUTC());
    }

    private void replay(Received event) {
        if (eventsUntilTheBrokerDies.decrementAndGet() < 0) {
            throw new IllegalStateException("the broker has died");
        }
        stored.hear(List.of(event));
    }

    private record Whole(boolean isWhole) implements CaseLog {

        @Override
        public void read(Consumer<Received> reader) {}
    }
}
