package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Not a test: a ruler. Prints what it costs to kill one part and to start it again until it answers: wall time, and the processor time
 * of its process. Arguments: the part, how often, and one or more sets of flags for its Java to compare, each in quotes. Run with the
 * class path of the launcher and, behind it, a jar of the test classes, because a start cache wants no folders.
 */
final class RestartBench {

    private RestartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var part = arguments[0];
        var needed = Set.of("store", "broker", "issuer", part);
        var settings = PlatformSettings.in(Files.createTempDirectory(Path.of("target"), "restart-"))
                .on(Ports.free())
                .asProcesses();
        try (var platform = Platform.start(
                settings,
                (folder, secrets) -> Parts.of(settings, folder, secrets).stream()
                        .filter(candidate -> needed.contains(candidate.name()))
                        .toList(),
                Progress.SILENT)) {
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                for (var flags : Arrays.asList(arguments).subList(2, arguments.length)) {
                    restart(platform, part, flags);
                }
            }
        }
    }

    private static void restart(Platform platform, String part, String flags) throws InterruptedException {
        platform.kill(part);
        long begin = System.nanoTime();
        platform.start(part, flags.isBlank() ? new String[0] : flags.split(" "));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var used = ProcessHandle.of(platform.pid(part).orElseThrow())
                .orElseThrow()
                .info()
                .totalCpuDuration()
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%.1f s until it answers, %.1f s of processor time  %s%n",
                took.toMillis() / 1000.0,
                used.toMillis() / 1000.0,
                flags);
    }
}
