package cn.lianshen.benchmarks.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A temporary folder that is gone afterwards, also when the run is broken off. */
public record WorkFolder(Path path) implements AutoCloseable {

    private static final int ATTEMPTS = 50;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** Makes one. */
    public static WorkFolder make() throws IOException {
        WorkFolder folder = new WorkFolder(Files.createTempDirectory("lianshen-bench"));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::removeAtEnd));
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> content = Files.walk(path)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    /** Processes that write into it end at the same time. */
    private void removeAtEnd() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                close();
                return;
            } catch (IOException | UncheckedIOException _) {
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }
}
