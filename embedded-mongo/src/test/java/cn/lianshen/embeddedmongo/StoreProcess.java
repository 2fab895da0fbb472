package cn.lianshen.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The store as a process of its own, which can be killed. */
final class StoreProcess {
    private static final String READY = "embedded-mongo ready on ";

    private final Process process;
    private final String connectionString;

    private StoreProcess(Process process, String connectionString) {
        this.process = process;
        this.connectionString = connectionString;
    }

    static StoreProcess start(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + System.getProperty("store.tier", "4"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EmbeddedMongoMain.class.getName(),
                "--folder",
                folder.toString(),
                "--port",
                "0"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        @Nullable String line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IllegalStateException("the store did not start: " + line);
        }
        return new StoreProcess(process, line.substring(READY.length()));
    }

    String connectionString() {
        return connectionString;
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing is flushed, no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }
}
