package cn.lianshen.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevivalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Revival revival = new Revival(new Heard(heard));
    private Platform platform;

    @BeforeEach
    void starts() throws IOException {
        var ports = Ports.free();
        var settings = PlatformSettings.in(data).on(ports).as(Processes.USUAL.asQuick());
        var parts = List.of(DummyServer.part("store", Layer.STORE, Port.STORE, ports));
        platform = Platform.start(settings, (_, _) -> parts, revival);
        revival.of(platform);
        heard.clear();
    }

    @AfterEach
    void stops() {
        revival.close();
        platform.close();
    }

    @Test
    void startsAgainWhatWasKilledFromOutside() {
        kill();

        await().atMost(PATIENCE).until(() -> heard.contains("store ready"));
        assertThat(heard).containsExactly("store lost", "store ready");
    }

    @Test
    void leavesAloneWhatWasStoppedOnPurpose() {
        platform.stop("store");
        revival.close();

        assertThat(heard).doesNotContain("store lost", "store ready");
        assertThat(platform.isRunning("store")).isFalse();
    }

    @Test
    void givesUpWhatKeepsEnding() {
        for (int time = 1; time <= 5; time++) {
            int starts = time;
            kill();
            await().atMost(PATIENCE).until(() -> times("store ready") == starts);
        }
        kill();

        await().atMost(PATIENCE).until(() -> heard.contains("store given up"));
        assertThat(times("store lost")).isEqualTo(6);
        assertThat(platform.isRunning("store")).isFalse();
    }

    @Test
    void startsNothingOnceItIsClosed() {
        revival.close();
        kill();

        await().atMost(PATIENCE).until(() -> heard.contains("store lost"));
        assertThat(platform.isRunning("store")).isFalse();
    }

    private void kill() {
        await().atMost(PATIENCE).until(() -> platform.isRunning("store"));
        ProcessHandle.of(platform.pid("store").orElseThrow()).orElseThrow().destroyForcibly();
    }

    private long times(String what) {
        return heard.stream().filter(what::equals).count();
    }
}
