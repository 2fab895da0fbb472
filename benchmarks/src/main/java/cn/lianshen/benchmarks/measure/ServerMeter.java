package cn.lianshen.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What the servers used since the meter was started. */
public final class ServerMeter {

    private static final double WORTH_TELLING = 0.05;
    private static final int MEBI_SHIFT = 20;

    private final ProcessTree processes;
    private final Path data;
    private final long diskBefore;
    private final Map<String, Long> threadsBefore;
    private final Duration cpuBefore;

    /** Starts counting. */
    public ServerMeter(ProcessTree processes, Path data) throws IOException {
        this.processes = processes;
        this.data = data;
        this.diskBefore = DiskUse.of(data);
        this.threadsBefore = processes.cpuByThread();
        this.cpuBefore = processes.cpu();
    }

    /** Reads the meter. */
    public ServerFigures read(int cases) throws IOException {
        Duration cpu = processes.cpu().minus(cpuBefore);
        int divisor = Math.max(1, cases);
        return new ServerFigures(
                Figures.rounded((double) cpu.toMillis() / divisor),
                byThread(divisor),
                processes.peakMemory() >> MEBI_SHIFT,
                (DiskUse.of(data) - diskBefore) / divisor);
    }

    private Map<String, Double> byThread(int cases) {
        Map<String, Double> perCase = new TreeMap<>();
        processes.cpuByThread().forEach((name, millis) -> {
            double used = Figures.rounded((double) (millis - threadsBefore.getOrDefault(name, 0L)) / cases);
            if (used >= WORTH_TELLING) {
                perCase.put(name, used);
            }
        });
        return perCase;
    }
}
