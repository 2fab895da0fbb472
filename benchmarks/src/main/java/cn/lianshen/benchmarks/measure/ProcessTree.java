package cn.lianshen.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A process and all its descendants, as {@code /proc} describes them. */
public record ProcessTree(long pid) {

    private static final Path PROC = Path.of("/proc");
    private static final long TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;

    /** Processor time used so far, user and system. */
    public Duration cpu() {
        return Duration.ofMillis(
                processes().mapToLong(one -> ticks(one.resolve("stat"))).sum() * 1000 / TICKS_PER_SECOND);
    }

    /** Processor time used so far by living threads of the same purpose, in milliseconds, by the name of the thread without numbers. */
    public Map<String, Long> cpuByThread() {
        Map<String, Long> times = new TreeMap<>();
        processes().flatMap(ProcessTree::threads).forEach(thread -> {
            String name = text(thread.resolve("comm")).strip().replaceAll("[-#]?[0-9]+(?=\\D*$)", "");
            times.merge(name, ticks(thread.resolve("stat")) * 1000 / TICKS_PER_SECOND, Long::sum);
        });
        return times;
    }

    /** The most memory that was resident at a time, summed over the processes, in bytes. */
    public long peakMemory() {
        return processes()
                .flatMap(one -> text(one.resolve("status")).lines())
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private Stream<Path> processes() {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(handle -> PROC.resolve(Long.toString(handle.pid())));
    }

    private static Stream<Path> threads(Path process) {
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return threads.toList().stream();
        } catch (IOException _) {
            return Stream.of();
        }
    }

    /** The name in the second field may hold spaces; what is counted stands behind its bracket. */
    private static long ticks(Path stat) {
        String text = text(stat);
        if (text.isEmpty()) {
            return 0;
        }
        List<String> fields = List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
        return Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(USER_TIME + 1));
    }

    /** A thread or process that has just ended has nothing to say. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }
}
