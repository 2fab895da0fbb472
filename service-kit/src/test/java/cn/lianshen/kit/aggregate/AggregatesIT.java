package cn.lianshen.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianshen.contracts.CaseEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AggregatesIT {

    private static final Map<String, Cursor> CURSORS =
            Map.of("application", new Cursor(1, 3, "aa"), "G1-01", new Cursor(2, 7, "bb"));

    private final Aggregates<Tally> tallies = Tally.aggregates();

    @Test
    void storesStateEventsAndCursorsOfSeveralInOneRoundTrip() {
        Tally.create(tallies, "app-1");
        Tally.create(tallies, "app-2");

        tallies.saveAll(List.of(write("app-1", "甲"), write("app-2", "乙")));

        for (String id : List.of("app-1", "app-2")) {
            Stored<Tally> stored = stored(id);
            assertThat(stored.state().count()).isEqualTo(1);
            assertThat(stored.revision()).isEqualTo(2);
            assertThat(stored.sequence()).isEqualTo(1);
            assertThat(stored.cursors()).isEqualTo(CURSORS);
        }
    }

    @Test
    void keepsCursorsThatAWriteDoesNotMove() {
        Tally.create(tallies, "app-1");
        tallies.saveAll(List.of(write("app-1", "甲")));

        tallies.saveAll(List.of(
                new Write<>(stored("app-1"), Tally.empty(), List.of(), Map.of("G1-02", new Cursor(1, 1, "cc")))));

        assertThat(stored("app-1").cursors())
                .containsAllEntriesOf(CURSORS)
                .containsEntry("G1-02", new Cursor(1, 1, "cc"))
                .hasSize(3);
    }

    @Test
    void storesTheOthersWhenOneWasOvertaken() {
        Tally.create(tallies, "app-1");
        Tally.create(tallies, "app-2");
        Write<Tally> late = write("app-1", "late");
        Write<Tally> other = write("app-2", "乙");
        tallies.saveAll(List.of(write("app-1", "first")));

        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> tallies.saveAll(List.of(late, other)))
                .withMessageContaining("1 aggregates");

        assertThat(stored("app-1").state().marks()).containsExactly("first");
        assertThat(stored("app-2").state().marks()).containsExactly("乙");
    }

    @Test
    void letsOneOfManyWritersOfOneRevisionWin() throws InterruptedException {
        Tally.create(tallies, "app-1");
        Stored<Tally> before = stored("app-1");

        List<Boolean> won = Crowd.of(8, member -> () -> {
            try {
                tallies.saveAll(List.of(new Write<>(
                        before,
                        before.state().marked("m" + member),
                        List.of(Tally.event("app-1", "m" + member)),
                        Map.of())));
                return true;
            } catch (Overtaken _) {
                return false;
            }
        });

        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(stored("app-1").sequence()).isEqualTo(1);
        assertThat(stored("app-1").waitingEvents()).isEqualTo(1);
    }

    @Test
    void insertsOnlyWhatIsMissing() throws InterruptedException {
        List<NewAggregate<Tally>> wanted = IntStream.range(0, 20)
                .mapToObj(i ->
                        new NewAggregate<>("app-" + i, Tally.empty(), List.<CaseEvent>of(Tally.event("app-" + i, "甲"))))
                .toList();
        tallies.insertMissing(wanted.subList(5, 8));
        tallies.saveAll(List.of(write("app-6", "乙")));

        Crowd.of(4, _ -> () -> {
            tallies.insertMissing(wanted);
            return true;
        });

        assertThat(tallies.find(wanted.stream().map(NewAggregate::id).toList())).hasSize(20);
        assertThat(stored("app-6").state().marks()).containsExactly("乙");
        assertThat(stored("app-6").sequence()).isEqualTo(2);
        assertThat(stored("app-0").sequence()).isEqualTo(1);
    }

    @Test
    void readsNothingOfWhatIsNotThere() {
        assertThat(tallies.find("app-1")).isEmpty();
        assertThat(tallies.find(List.of("app-1", "app-2"))).isEmpty();
    }

    @Test
    void storesNothingAtAllIfOneEventCouldNeverLeave() {
        Tally.create(tallies, "app-1");
        Tally.create(tallies, "app-2");
        Write<Tally> huge = new Write<>(
                stored("app-2"), Tally.empty(), List.of(Tally.event("app-2", "x".repeat(300_000))), Map.of());

        assertThatIllegalArgumentException().isThrownBy(() -> tallies.saveAll(List.of(write("app-1", "甲"), huge)));

        assertThat(stored("app-1").revision()).isEqualTo(1);
    }

    private Write<Tally> write(String id, String mark) {
        Stored<Tally> before = stored(id);
        return new Write<>(before, before.state().marked(mark), List.of(Tally.event(id, mark)), CURSORS);
    }

    private Stored<Tally> stored(String id) {
        return Objects.requireNonNull(tallies.find(id).orElse(null), id);
    }
}
