package cn.lianshen.benchmarks.parts;

import cn.lianshen.benchmarks.platform.WorkFolder;
import cn.lianshen.embeddedmongo.EmbeddedMongo;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.aggregate.NewAggregate;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.kit.store.StateCodecs;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** One command on one aggregate in the embedded store: load, decide, compare-and-set, with the command's key kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CommandBenchmark {

    private static final int AGGREGATES = 1_000;
    private static final String TEXT = "并联审批".repeat(250);

    private final WorkFolder folder = folder();
    private final EmbeddedMongo store =
            EmbeddedMongo.start(EmbeddedMongo.Settings.in(folder.path()).onPort(0));
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + store.port()))
            .codecRegistry(StateCodecs.registry())
            .build());
    private final Commands<Note> commands = new Commands<>(new Aggregates<>(
            client.getDatabase("parts"),
            "notes",
            Note.class,
            (_, note) -> Map.of("count", note.count()),
            Clock.systemUTC(),
            _ -> {}));

    /** Something that is changed. */
    public record Note(String text, long count) {}

    private static WorkFolder folder() {
        try {
            return WorkFolder.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the aggregates. */
    @Setup
    public void create() {
        for (int i = 0; i < AGGREGATES; i++) {
            commands.create(command(), new NewAggregate<>("note-" + i, new Note(TEXT, 0), List.of()), Long.class, 0L);
        }
    }

    /** One caller. */
    @Benchmark
    public Outcome<Long, String> change() {
        String id = "note-" + ThreadLocalRandom.current().nextInt(AGGREGATES);
        return commands.change(id, command(), Long.class, stored -> {
            Note next = new Note(TEXT, stored.state().count() + 1);
            return Decision.changed(next, next.count());
        });
    }

    /** Eight callers; the time is that of each. */
    @Benchmark
    @Threads(8)
    public Outcome<Long, String> changeSideBySide() {
        return change();
    }

    private static CommandId command() {
        return new CommandId(UUID.randomUUID().toString(), "digest");
    }

    /** Ends the store. */
    @TearDown
    public void end() throws IOException {
        client.close();
        store.close();
        folder.close();
    }
}
