package cn.lianshen.chaos.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a Java process holds of the machine.
 *
 * @param heapLimit what it was started with as {@code -Xmx}, in MiB
 * @param resident memory it occupies, in MiB, files it has mapped included
 * @param descriptors open files and sockets
 * @param threads of the operating system
 */
public record Footprint(long heapLimit, long resident, long descriptors, long threads) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int KIB_A_MIB = 1024;

    /** {@return that of a process now; empty where no one tells, if it has ended, or if it has no limit in MiB} */
    public static Optional<Footprint> of(long pid) {
        return in(PROCESSES.resolve(Long.toString(pid)));
    }

    static Optional<Footprint> in(Path process) {
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            long descriptors = open.count();
            List<String> status = Files.readAllLines(process.resolve("status"));
            return heapLimit(Files.readString(process.resolve("cmdline")))
                    .map(limit -> new Footprint(
                            limit, value(status, "VmRSS:") / KIB_A_MIB, descriptors, value(status, "Threads:")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Of several flags the last one counts. */
    private static Optional<Long> heapLimit(String commandLine) {
        return Stream.of(commandLine.split("\0"))
                .filter(argument -> argument.matches("-Xmx\\d+m"))
                .reduce((_, last) -> last)
                .map(flag -> Long.parseLong(flag.substring("-Xmx".length(), flag.length() - 1)));
    }

    private static long value(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split("\\s+", 2)[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
