package cn.lianshen.chaos.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {

    @TempDir
    private Path process;

    @Test
    void readsWhatTheSystemSaysOfAProcess() throws IOException {
        describe("java\0-Xmx512m\0-Xss512k\0-Xmx256m\0-Xmx\0Main\0");

        assertThat(Footprint.in(process)).contains(new Footprint(256, 400, 2, 41));
    }

    @Test
    void saysNothingOfAProcessWithoutALimit() throws IOException {
        describe("java\0Main\0");

        assertThat(Footprint.in(process)).isEmpty();
    }

    @Test
    void saysNothingWhereTheSystemDoesNotTell() {
        assertThat(Footprint.in(process.resolve("missing"))).isEmpty();
    }

    private void describe(String commandLine) throws IOException {
        Files.createDirectories(process.resolve("fd"));
        Files.createFile(process.resolve("fd").resolve("0"));
        Files.createFile(process.resolve("fd").resolve("1"));
        Files.writeString(process.resolve("cmdline"), commandLine);
        Files.writeString(process.resolve("status"), "Name:\tjava\nVmRSS:\t  409600 kB\nThreads:\t41\n");
    }
}
