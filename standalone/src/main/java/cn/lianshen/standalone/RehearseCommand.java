package cn.lianshen.standalone;

import cn.lianshen.standalone.logging.Logs;
import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Starts and stops everything once beside a running platform, for {@link StartCache} to watch.
 *
 * @param data folder that nobody needs before or after; one that was cut off may have left it
 */
record RehearseCommand(Path data) {

    static RehearseCommand fromCommandLine() {
        return new RehearseCommand(Path.of(System.getProperty(StartCache.REHEARSAL)));
    }

    int run() {
        try {
            FileSystemUtils.deleteRecursively(data);
            Logs.to(data.resolve("logs"));
            try (var _ = Platform.start(PlatformSettings.in(data).on(Ports.free()), Progress.SILENT)) {
                return 0;
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
