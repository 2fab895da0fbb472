package cn.lianshen.kit.aggregate;

import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.kit.store.TestStore;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The smallest aggregate there is: it counts, and refuses to count beyond a thousand times a thousand. */
public record Tally(int count, List<String> marks) {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    /** Why a tally declines. */
    public enum Refusal {
        NO_MORE
    }

    public static Aggregates<Tally> aggregates(MongoDatabase database, Consumer<String> relayHint) {
        return new Aggregates<>(
                database,
                "tallies",
                Tally.class,
                (_, tally) -> Map.of("count", tally.count()),
                Clock.tickMillis(Clock.systemUTC().getZone()),
                relayHint);
    }

    static Aggregates<Tally> aggregates() {
        return aggregates(TestStore.emptyDatabase(), _ -> {});
    }

    /** Brings a tally of 0 into being, without events. */
    public static void create(Aggregates<Tally> tallies, String id) {
        tallies.insertMissing(List.of(new NewAggregate<>(id, empty(), List.of())));
    }

    static Tally empty() {
        return new Tally(0, List.of());
    }

    /** Counts one more and says so, with a mark of its own. */
    public Decision<Tally, Integer, Refusal> countOn(String id, String mark) {
        Tally next = marked(mark);
        return Decision.changed(next, next.count, event(id, mark));
    }

    Tally marked(String mark) {
        return new Tally(
                count + 1, Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    static CaseEvent event(String id, String mark) {
        return new ApplicationReviewResumed(id, mark, NOON);
    }

    public static CommandId command(String key) {
        return command(key, "digest");
    }

    static CommandId repeated(String key) {
        return new CommandId(key, "digest", true);
    }

    static CommandId command(String key, String digest) {
        return new CommandId(key, digest);
    }
}
