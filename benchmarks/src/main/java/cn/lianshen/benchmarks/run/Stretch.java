package cn.lianshen.benchmarks.run;

import cn.lianshen.benchmarks.measure.Figures;
import cn.lianshen.benchmarks.measure.ServerFigures;
import cn.lianshen.benchmarks.scenario.Office;
import cn.lianshen.benchmarks.scenario.Tally;
import cn.lianshen.benchmarks.visibility.HalfLoadFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time that counts. */
record Stretch(Tally tally, long begin, Duration clientCpu) {

    private static final double NANOS_PER_SECOND = 1_000_000_000;

    static Stretch begin(Office office) {
        return new Stretch(office.newTally(), System.nanoTime(), clientCpuSoFar());
    }

    Ended end(Office office) {
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        office.newTally();
        return new Ended(tally, seconds, clientCpuSoFar().minus(clientCpu).toMillis());
    }

    private static Duration clientCpuSoFar() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** It is over. */
    record Ended(Tally tally, double seconds, long clientCpuMillis) {

        double casesPerSecond() {
            return Figures.rounded(tally.cases() / seconds);
        }

        RunRecord record(
                String label,
                RunRecord.Conditions conditions,
                @Nullable ServerFigures server,
                @Nullable HalfLoadFigures halfLoad,
                List<String> notMeasured) {
            double cases = Math.max(1, tally.cases());
            return new RunRecord(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    label,
                    conditions,
                    Figures.rounded(seconds),
                    tally.cases(),
                    casesPerSecond(),
                    Figures.rounded(tally.requests() / seconds),
                    Figures.rounded(tally.requests() / cases),
                    tally.earlyLooks(),
                    tally.errorCount(),
                    tally.errors(),
                    tally.operations(),
                    tally.sightings(),
                    tally.caseTimes(),
                    Figures.rounded(clientCpuMillis / cases),
                    server,
                    halfLoad,
                    null,
                    notMeasured);
        }
    }
}
