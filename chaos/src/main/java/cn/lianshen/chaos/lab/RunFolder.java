package cn.lianshen.chaos.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where a run keeps everything: the platform's data and logs, the history, the journal of faults.
 *
 * @param path absolute
 */
public record RunFolder(Path path) {

    /**
     * A new folder for one run.
     *
     * @throws IOException when it cannot be made
     */
    public static RunFolder in(Path parent, long seed) throws IOException {
        var runs = Files.createDirectories(parent.toAbsolutePath().normalize());
        return new RunFolder(Files.createTempDirectory(runs, "run-" + seed + "-"));
    }

    Path data() {
        return path.resolve("data");
    }

    Path logs() {
        return data().resolve("logs");
    }

    Path deeds() {
        return path.resolve("deeds.jsonl");
    }

    Path receptions() {
        return path.resolve("receptions.jsonl");
    }

    Path stream() {
        return path.resolve("stream.jsonl");
    }

    Path faults() {
        return path.resolve("faults.jsonl");
    }

    Path clock(String part) {
        return path.resolve("clocks").resolve(part);
    }

    /** Removes it with everything in it. */
    public void delete() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
