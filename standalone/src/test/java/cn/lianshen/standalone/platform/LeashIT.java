package cn.lianshen.standalone.platform;

import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.OwnProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    @Test
    void endsEveryPartWhenTheLauncherIsKilled() throws Exception {
        var ports = Ports.free();
        var store = DummyServer.part("store", Layer.STORE, Port.STORE, ports);
        var gateway = DummyServer.part("gateway", Layer.GATEWAY, Port.GATEWAY, ports);

        try (var launcher = launcher(ports)) {
            await().atMost(PATIENCE)
                    .until(() -> store.probe().answers() && gateway.probe().answers());
            launcher.kill();
        }

        await().atMost(PATIENCE)
                .until(() -> !store.probe().answers() && !gateway.probe().answers());
    }

    private OwnProcess launcher(Ports ports) throws IOException {
        return OwnProcess.of(
                Launcher.class,
                folder.resolve("output"),
                folder.resolve("data").toString(),
                Integer.toString(ports.of(Port.STORE)),
                Integer.toString(ports.of(Port.GATEWAY)));
    }

    /** Starts two parts in processes of their own and stays. */
    public static final class Launcher {

        public static void main(String[] args) throws InterruptedException {
            var ports = Ports.usual()
                    .with(Port.STORE, Integer.parseInt(args[1]))
                    .with(Port.GATEWAY, Integer.parseInt(args[2]));
            var settings = PlatformSettings.in(Path.of(args[0])).on(ports).asProcesses();
            var parts = List.of(
                    DummyServer.part("store", Layer.STORE, Port.STORE, ports),
                    DummyServer.part("gateway", Layer.GATEWAY, Port.GATEWAY, ports));
            Platform.start(settings, (_, _) -> parts, Progress.SILENT);
            Thread.currentThread().join();
        }
    }
}
