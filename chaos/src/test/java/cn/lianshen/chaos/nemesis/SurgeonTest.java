package cn.lianshen.chaos.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.chaos.history.HistoryFile;
import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.history.Trouble;
import cn.lianshen.standalone.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurgeonTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    private Path folder;

    private final List<String> done = new ArrayList<>();
    private final Set<String> running = new TreeSet<>(Set.of("store", "intake-service"));
    private boolean diesWhenArmed;
    private JsonLines lines;
    private Journal journal;
    private Surgeon surgeon;

    @BeforeEach
    void open() throws IOException {
        lines = JsonLines.in(folder.resolve("faults.jsonl"));
        journal = new Journal(lines);
        var clocks = Map.of("intake-service", folder.resolve("clock"));
        var scene = new Scene(List.of("store", "intake-service"), clocks, Map.of(), Map.of());
        surgeon = new Surgeon(scene, new Patients(), journal);
    }

    @AfterEach
    void close() throws IOException {
        lines.close();
    }

    @Test
    void startsWhatItKilled() throws Exception {
        surgeon.carryOut(1, new Fault.Kill("store", AT_ONCE));

        assertThat(done).containsExactly("kill store", "start store []");
        assertThat(journal.kills()).isEqualTo(1);
        assertThat(happened()).containsExactly("killed", "started");
    }

    @Test
    void countsAHaltAtANamedPlaceAndStartsTheServiceWithoutIt() throws Exception {
        surgeon.carryOut(1, new Fault.Halt("intake-service", "cmd.afterCas", 3));
        running.remove("intake-service");
        surgeon.revive("intake-service", "gone");

        assertThat(done)
                .containsExactly(
                        "kill intake-service",
                        "start intake-service [-Dlianshen.failpoints=cmd.afterCas:halt@3]",
                        "start intake-service []");
        assertThat(journal.kills()).isEqualTo(2);
        assertThat(journal.halts()).isEqualTo(1);
        assertThat(journal.unplanned()).isZero();
    }

    @Test
    void startsWhatDidNotComeUpWhileItWasArmedAndCountsNoHaltItIsNotSureOf() throws Exception {
        diesWhenArmed = true;

        surgeon.carryOut(1, new Fault.Halt("intake-service", "relay.beforeSend", 1));

        assertThat(running).contains("intake-service");
        assertThat(journal.halts()).isZero();
    }

    @Test
    void saysWhenAPartEndsThatNobodyKilled() throws Exception {
        running.remove("store");

        surgeon.revive("store", "the disk is full");

        assertThat(journal.unplanned()).isEqualTo(1);
        assertThat(journal.kills()).isZero();
        assertThat(running).contains("store");
    }

    @Test
    void writesDownWhoWasInTroubleFromWhenUntilWhen() throws Exception {
        long before = System.nanoTime();
        surgeon.carryOut(1, new Fault.Kill("store", AT_ONCE));
        surgeon.carryOut(2, new Fault.Pause("intake-service", AT_ONCE));
        journal.gone("intake-service");

        var troubles = journal.troubles();
        assertThat(troubles).extracting(Trouble::victim).containsExactly("store", "intake-service", "intake-service");
        assertThat(troubles.getFirst().from()).isGreaterThan(before);
        assertThat(troubles.getFirst().until())
                .isBetween(troubles.getFirst().from(), troubles.get(1).from());
        assertThat(troubles.getLast().until()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whoeverWasStartedByAnotherFaultBeforeItsEndWasNoticedIsInTroubleNoMore() throws Exception {
        journal.gone("store");
        surgeon.revive("store", "gone");

        assertThat(journal.troubles()).hasSize(1);
        assertThat(journal.troubles().getFirst().until()).isLessThan(Long.MAX_VALUE);
        assertThat(journal.unplanned()).isZero();
    }

    @Test
    void setsAClockWrongAndRightAgain() throws Exception {
        surgeon.carryOut(1, new Fault.JumpClock("intake-service", Duration.ofHours(2), AT_ONCE));

        assertThat(journal.jumps()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("clock"))).isEqualTo("0");
    }

    @Test
    void healingDisarmsAndStartsEverything() throws Exception {
        surgeon.carryOut(1, new Fault.Halt("intake-service", "cmd.afterCas", 3));
        running.remove("store");
        done.clear();

        surgeon.healAll();

        assertThat(running).containsExactlyInAnyOrder("store", "intake-service");
        assertThat(done).containsExactlyInAnyOrder("kill intake-service", "start intake-service []", "start store []");
    }

    private List<String> happened() {
        return HistoryFile.read(folder.resolve("faults.jsonl"), Mishap.class).stream()
                .map(Mishap::happened)
                .toList();
    }

    /** Processes that exist as names only. */
    private final class Patients implements Processes {

        @Override
        public boolean isRunning(String part) {
            return running.contains(part);
        }

        @Override
        public void kill(String part) {
            done.add("kill " + part);
            running.remove(part);
        }

        @Override
        public void pause(String part) {
            done.add("pause " + part);
        }

        @Override
        public void resume(String part) {
            done.add("resume " + part);
        }

        @Override
        public void start(String part, List<String> flags) {
            done.add("start " + part + " " + flags);
            if (diesWhenArmed && !flags.isEmpty()) {
                throw new CannotStart("It ended.");
            }
            running.add(part);
        }
    }
}
