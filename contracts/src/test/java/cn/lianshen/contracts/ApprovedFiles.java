package cn.lianshen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that a person has approved. {@code -Dapprove=true} rewrites them from what the code says now; then look at the difference. */
final class ApprovedFiles {

    private static final Path EVENTS = Path.of("src/test/resources/approved");
    private static final Path ASYNC_API = Path.of("../docs/api/asyncapi.yaml");

    private ApprovedFiles() {}

    static Path event(String name) {
        return EVENTS.resolve(name + ".json");
    }

    static Path asyncApi() {
        return ASYNC_API;
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertApproved(Path file, String actual) {
        if (Boolean.getBoolean("approve")) {
            write(file, actual);
        }
        assertThat(file).exists();
        assertThat(actual).as("%s; -Dapprove=true accepts the change", file).isEqualTo(read(file));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
