package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.history.Streamed;
import cn.lianshen.standalone.play.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Follows the live feed from its beginning. Breaks off now and then, by itself or not, and comes back with the last event's id. */
public final class FeedReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_MS = 30_000;
    private static final Duration LONGEST_VISIT = Duration.ofSeconds(45);
    private static final Duration SHORTEST_VISIT = Duration.ofSeconds(5);
    private static final long BEFORE_COMING_BACK_MS = 1_000;

    private final URI stream;
    private final Person reader;
    private final JsonLines seen;
    private final Dice dice;
    private final Thread thread = Thread.ofVirtual().name("feed-reader").unstarted(this::run);
    private volatile String last = "";
    private volatile long visits;

    /** A reader that has not begun. */
    public FeedReader(URI gateway, Person reader, JsonLines seen, long seed) {
        this.stream = gateway.resolve("/api/events/stream?after=");
        this.reader = reader;
        this.seen = seen;
        this.dice = new Dice(seed);
    }

    /** Begins to read. */
    public void begin() {
        thread.start();
    }

    /** {@return how often it came back} */
    public long visits() {
        return visits;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                visit(System.nanoTime()
                        + dice.between(SHORTEST_VISIT, LONGEST_VISIT).toNanos());
            } catch (IOException | UncheckedIOException | JacksonException | IllegalStateException _) {
                // It comes back.
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BEFORE_COMING_BACK_MS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void visit(long until) throws IOException {
        visits++;
        var connection = (HttpURLConnection) stream.toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MS);
        connection.setConnectTimeout(PATIENCE_MS);
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setRequestProperty("Authorization", reader.authorization());
        if (!last.isEmpty()) {
            connection.setRequestProperty("Last-Event-ID", last);
        }
        try (var lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            read(lines, until);
        } finally {
            connection.disconnect();
        }
    }

    /** An event counts once the empty line after it has come; before that it may be half of one. */
    private void read(BufferedReader lines, long until) throws IOException {
        var id = "";
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null && System.nanoTime() < until; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring("data:".length()));
            } else if (line.isEmpty() && !data.isEmpty()) {
                note(id, data.toString());
                data.setLength(0);
            }
        }
    }

    private void note(String position, String data) {
        var eventId = JSON.readTree(data).path("id").asString("");
        seen.add(new Streamed(reader.account(), Instant.now(), position, eventId));
        last = position;
    }
}
