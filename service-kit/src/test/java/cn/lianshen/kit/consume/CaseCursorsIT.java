package cn.lianshen.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.aggregate.Crowd;
import cn.lianshen.kit.aggregate.Cursor;
import cn.lianshen.kit.store.TestStore;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseCursorsIT {

    private final CaseCursors cursors = new CaseCursors(TestStore.emptyDatabase(), "dossiers");

    @Test
    void beginsWithNothing() {
        assertThat(cursors.read(List.of("app-1"))).isEmpty();
    }

    @Test
    void movesOnPerAggregate() {
        advance("app-1", Map.of("application", cursor(1, 1)));
        advance("app-1", Map.of("G1-01", cursor(1, 4)));
        advance("app-2", Map.of("application", cursor(1, 9)));

        assertThat(cursors.read(List.of("app-1", "app-2", "app-3")))
                .isEqualTo(Map.of(
                        "app-1", Map.of("application", cursor(1, 1), "G1-01", cursor(1, 4)),
                        "app-2", Map.of("application", cursor(1, 9))));
    }

    @Test
    void neverMovesBack() {
        advance("app-1", Map.of("G1-01", cursor(1, 10)));
        advance("app-1", Map.of("G1-01", cursor(1, 9)));
        advance("app-1", Map.of("G1-01", cursor(1, 2)));

        assertThat(read("app-1")).containsEntry("G1-01", cursor(1, 10));
    }

    @Test
    void takesALaterEpochForLaterWhateverItsSequence() {
        advance("app-1", Map.of("G1-01", cursor(1, 10)));
        advance("app-1", Map.of("G1-01", cursor(2, 1)));
        advance("app-1", Map.of("G1-01", cursor(1, 11)));

        assertThat(read("app-1")).containsEntry("G1-01", cursor(2, 1));
    }

    @Test
    void endsAtTheFurthestHoweverManyMoveIt() throws InterruptedException {
        Crowd.of(4, member -> () -> {
            Random random = new Random(member);
            for (int i = 0; i < 25; i++) {
                advance("app-1", Map.of("G1-01", cursor(1, 1 + random.nextInt(99))));
            }
            advance("app-1", Map.of("G1-01", cursor(1, 100 + member)));
            return true;
        });

        assertThat(read("app-1")).containsEntry("G1-01", cursor(1, 103));
    }

    private Map<String, Cursor> read(String applicationId) {
        return cursors.read(List.of(applicationId)).getOrDefault(applicationId, Map.of());
    }

    private void advance(String applicationId, Map<String, Cursor> after) {
        cursors.advance(List.of(new CaseBatch(applicationId, List.of(), Map.of(), after)));
    }

    private static Cursor cursor(int epoch, long sequence) {
        return new Cursor(epoch, sequence, "f" + sequence);
    }
}
