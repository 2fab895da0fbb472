package cn.lianshen.standalone;

import cn.lianshen.standalone.logging.Logs;
import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Starts and stops everything once beside a running platform, for {@link StartCache} to watch. */
final class RehearseCommand {

    int run() {
        try {
            var data = Files.createTempDirectory("lianshen-rehearsal");
            Logs.to(data.resolve("logs"));
            try (var _ = Platform.start(PlatformSettings.in(data).on(Ports.free()), Progress.SILENT)) {
                return 0;
            } finally {
                delete(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
