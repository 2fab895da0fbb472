package cn.lianshen.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {

    @TempDir
    Path data;

    Ports ports = Ports.usual();
    final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void takesFreePorts() throws IOException {
        ports = Ports.free();
    }

    @ParameterizedTest
    @EnumSource(PlatformSettings.Mode.class)
    void startsInOrderAndStopsTheOtherWayRound(PlatformSettings.Mode mode) throws Exception {
        try (var platform = start(mode, three())) {
            assertThat(heard).containsExactly("store ready", "intake-service ready", "gateway ready");
            assertThat(platform.isRunning("gateway")).isTrue();
            heard.clear();
        }

        assertThat(heard).containsExactly("gateway stopping", "intake-service stopping", "store stopping");
        assertThat(three()).noneMatch(PlatformTest::answers);
    }

    @ParameterizedTest
    @EnumSource(PlatformSettings.Mode.class)
    void stopsAPartAndStartsItAgain(PlatformSettings.Mode mode) throws Exception {
        try (var platform = start(mode, three())) {
            platform.stop("intake-service");

            assertThat(platform.isRunning("intake-service")).isFalse();
            assertThat(answers(three().get(1))).isFalse();

            platform.start("intake-service");

            assertThat(platform.isRunning("intake-service")).isTrue();
            assertThat(answers(three().get(1))).isTrue();
        }
    }

    @Test
    void killsAPartThatHasAProcessOfItsOwn() throws Exception {
        try (var platform = start(PlatformSettings.Mode.PROCESSES, three())) {
            platform.kill("store");

            assertThat(platform.isRunning("store")).isFalse();
            assertThat(platform.isRunning("gateway")).isTrue();
            assertThat(heard).doesNotContain("store lost");
        }
    }

    @Test
    void killsNothingInsideItsOwnProcess() throws Exception {
        try (var platform = start(PlatformSettings.Mode.ONE_JVM, three())) {
            assertThatThrownBy(() -> platform.kill("store")).isInstanceOf(UnsupportedOperationException.class);
            assertThat(platform.isRunning("store")).isTrue();
        }
    }

    @Test
    void namesEveryPortThatIsTakenAndStartsNothing() throws IOException {
        try (var _ = new ServerSocket(ports.of(Port.GATEWAY), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> start(PlatformSettings.Mode.ONE_JVM, three()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + ports.of(Port.GATEWAY) + " (gateway) is in use")
                    .hasMessageContaining("--port gateway=N");
        }

        assertThat(heard).isEmpty();
        assertThat(DataFolder.isTaken(data)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(PlatformSettings.Mode.class)
    void stopsEverythingWhenOnePartDoesNotStart(PlatformSettings.Mode mode) {
        var parts = new ArrayList<>(three());
        parts.add(failing());

        assertThatThrownBy(() -> start(mode, parts))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("reporting-service did not start: the figures are upside down");

        assertThat(three()).noneMatch(PlatformTest::answers);
        assertThat(DataFolder.isTaken(data)).isFalse();
    }

    @Test
    void tellsOthersWhatRuns() throws Exception {
        try (var _ = start(PlatformSettings.Mode.ONE_JVM, three())) {
            var running = RunningPlatform.in(data).orElseThrow();

            assertThat(running.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(running.health()).isEqualTo(Map.of("gateway", true, "intake-service", true, "store", true));
        }

        assertThat(RunningPlatform.in(data)).isEmpty();
    }

    private Platform start(PlatformSettings.Mode mode, List<Part> parts) throws IOException {
        var settings = PlatformSettings.in(data).on(ports);
        return Platform.start(
                mode == PlatformSettings.Mode.PROCESSES ? settings.asProcesses() : settings,
                (_, _) -> parts,
                new Heard(heard));
    }

    private List<Part> three() {
        return List.of(
                DummyServer.part("store", Layer.STORE, Port.STORE, ports),
                DummyServer.part("intake-service", Layer.SERVICES, Port.INTAKE, ports, "store"),
                DummyServer.part("gateway", Layer.GATEWAY, Port.GATEWAY, ports, "intake-service"));
    }

    private Part failing() {
        var server = new Server(Unstartable::start, Unstartable.class, List.of(), Map.of(), 32);
        var probe = new Probe.Listens(URI.create("tcp://127.0.0.1:" + ports.of(Port.REPORTING)));
        return Part.embedded("reporting-service", Layer.SERVICES, Set.of("gateway"), List.of(), server, probe);
    }

    private static boolean answers(Part part) {
        try {
            return part.probe().answers();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part that never gets up. */
    public static final class Unstartable {

        static AutoCloseable start() {
            throw new IllegalStateException("the figures are upside down");
        }

        public static void main(String[] args) {
            start();
        }
    }
}
