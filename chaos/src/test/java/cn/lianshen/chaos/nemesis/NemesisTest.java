package cn.lianshen.chaos.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.chaos.history.HistoryFile;
import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.history.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NemesisTest {

    private static final List<String> PARTS =
            List.of("store", "broker", "gateway", "intake-service", "approval-service");

    @TempDir
    private Path folder;

    @Test
    void neverTakesAwayMoreThanTwoNorStoreAndBrokerTogetherAndMendsEverything() throws Exception {
        var patients = new SlowPatients();
        try (var lines = JsonLines.in(folder.resolve("faults.jsonl"))) {
            var journal = new Journal(lines);
            var scene = new Scene(PARTS, Map.of(), Map.of(), Map.of());
            var plan = new Plan(1, scene.names(), Duration.ofMillis(3));
            var nemesis = new Nemesis(plan, scene, patients, journal);

            nemesis.begin();
            await().atMost(Duration.ofMinutes(2)).until(() -> journal.kills() >= 20);
            nemesis.heal();
            assertThat(journal.troubles()).allMatch(trouble -> trouble.until() < Long.MAX_VALUE);
            nemesis.strikeAlone(new Fault.Kill("broker", Duration.ZERO), new Fault.Kill("gateway", Duration.ZERO));
            assertThat(journal.troubles().reversed().subList(0, 2))
                    .extracting(Trouble::victim)
                    .containsExactlyInAnyOrder("broker", "gateway");
        }

        assertThat(patients.mostAway.get()).isEqualTo(2);
        assertThat(patients.bothSharedAway).isFalse();
        assertThat(patients.away).isEmpty();
        assertThat(patients.paused).isEmpty();
        assertThat(happened()).contains("killed", "started", "paused", "resumed", "healed");
    }

    private List<String> happened() {
        return HistoryFile.read(folder.resolve("faults.jsonl"), Mishap.class).stream()
                .map(Mishap::happened)
                .toList();
    }

    /** Processes that exist as names only and take their time to start. */
    private static final class SlowPatients implements Processes {

        private final Set<String> away = ConcurrentHashMap.newKeySet();
        private final Set<String> paused = ConcurrentHashMap.newKeySet();
        private final AtomicInteger mostAway = new AtomicInteger();
        private volatile boolean bothSharedAway;

        @Override
        public boolean isRunning(String part) {
            return !away.contains(part);
        }

        @Override
        public void kill(String part) {
            away.add(part);
            mostAway.accumulateAndGet(away.size(), Math::max);
            bothSharedAway |= away.contains("store") && away.contains("broker");
        }

        @Override
        public void pause(String part) {
            paused.add(part);
        }

        @Override
        public void resume(String part) {
            paused.remove(part);
        }

        @Override
        public void start(String part, List<String> flags) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(20);
            away.remove(part);
        }
    }
}
