package cn.lianshen.chaos.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** A file of records, one JSON object a line, each line on its way to the disk before the next is written. */
public final class JsonLines implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedWriter out;

    private JsonLines(BufferedWriter out) {
        this.out = out;
    }

    /** Begins a new file, in a folder that is made when it is missing. */
    public static JsonLines in(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new JsonLines(Files.newBufferedWriter(file));
    }

    /** Adds one record; any thread may. */
    public synchronized void add(Object record) {
        try {
            out.write(JSON.writeValueAsString(record));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
