package cn.lianshen.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fault harness does to parts that have a process each. */
class ProcessesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private Ports ports = Ports.usual();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private Platform platform;

    @BeforeEach
    void starts() throws IOException {
        ports = Ports.free();
        var settings = PlatformSettings.in(data)
                .on(ports)
                .as(Processes.USUAL.asQuick().withFlags("store", "-Ddummy.word=chosen"));
        var parts = List.of(
                DummyServer.part("store", Layer.STORE, Port.STORE, ports),
                DummyServer.part("intake-service", Layer.SERVICES, Port.INTAKE, ports),
                DummyServer.part("intake-service-2", Layer.SERVICES, Port.INTAKE.ofInstance(2), ports));
        platform = Platform.start(settings, (_, _) -> parts, new Progress() {
            @Override
            public void lost(String part, String lastWords) {
                lost.add(part);
            }
        });
    }

    @AfterEach
    void stops() {
        platform.close();
    }

    @Test
    void namesItsPartsAndTheirProcesses() {
        var pids = ConcurrentHashMap.<Long>newKeySet();

        platform.parts().forEach(part -> pids.add(platform.pid(part).orElseThrow()));

        assertThat(platform.parts()).containsExactly("store", "intake-service", "intake-service-2");
        assertThat(pids).hasSize(3).allMatch(pid -> ProcessHandle.of(pid).isPresent());
    }

    @Test
    void letsOnePartStandStillUntilItIsResumed() throws Exception {
        platform.pause("intake-service-2");

        assertThatThrownBy(() -> ask(Port.INTAKE.ofInstance(2), "/")).isInstanceOf(IOException.class);
        assertThat(ask(Port.INTAKE, "/")).isEqualTo("usual");
        assertThat(platform.isRunning("intake-service-2")).isTrue();

        platform.resume("intake-service-2");

        assertThat(ask(Port.INTAKE.ofInstance(2), "/")).isEqualTo("usual");
    }

    @Test
    void stopsAndKillsWhatStandsStill() {
        platform.pause("intake-service");
        platform.pause("intake-service-2");

        platform.kill("intake-service");
        platform.stop("intake-service-2");

        assertThat(platform.isRunning("intake-service")).isFalse();
        assertThat(platform.pid("intake-service-2")).isEmpty();
    }

    @Test
    void startsAgainWhatEndedByItself() throws Exception {
        assertThatThrownBy(() -> ask(Port.INTAKE, "/halt")).isInstanceOf(IOException.class);
        await().atMost(PATIENCE).until(() -> lost.contains("intake-service"));

        platform.start("intake-service");

        assertThat(ask(Port.INTAKE, "/")).isEqualTo("usual");
    }

    @Test
    void givesFlagsToOnePartForEverAndToAnyForOneStart() throws Exception {
        platform.kill("intake-service");
        platform.start("intake-service", "-Ddummy.word=once");
        var once = ask(Port.INTAKE, "/");
        platform.kill("intake-service");
        platform.start("intake-service");

        assertThat(once).isEqualTo("once");
        assertThat(ask(Port.INTAKE, "/")).isEqualTo("usual");
        assertThat(ask(Port.STORE, "/")).isEqualTo("chosen");
    }

    @Test
    void killsAndStartsOnePartWhileAnotherIsStillStarting() throws Exception {
        var gate = data.resolve("gate");
        platform.kill("intake-service");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = CompletableFuture.runAsync(() -> start("intake-service", "-Ddummy.gate=" + gate), threads);

            platform.kill("intake-service-2");
            platform.start("intake-service-2");

            assertThat(slow).isNotDone();
            Files.createFile(gate);
            slow.join();
        }
        assertThat(ask(Port.INTAKE, "/")).isEqualTo("usual");
        assertThat(lost).isEmpty();
    }

    private void start(String part, String flag) {
        try {
            platform.start(part, flag);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(Port port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(port) + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
