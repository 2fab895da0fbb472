package cn.lianshen.benchmarks.run;

import cn.lianshen.benchmarks.floor.FloorFigures;
import cn.lianshen.benchmarks.measure.Quantiles;
import cn.lianshen.benchmarks.measure.ServerFigures;
import cn.lianshen.benchmarks.visibility.HalfLoadFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run for people. */
public record Table(RunRecord record) {

    private static final int THREADS_SHOWN = 12;

    /** Line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        RunRecord.Conditions under = record.conditions();
        lines.add(line(
                "%s, scheme %s with %d matters, %d workers, %d cases in flight, %d open (%s), %d processors",
                under.platform(),
                under.scheme(),
                under.matters(),
                under.concurrency(),
                under.inFlight(),
                under.openCases(),
                under.openCasesBy(),
                under.processors()));
        lines.add(line(
                "warmed up for %d s and %d cases, measured %.0f s and %d cases",
                under.warmUpSeconds(), under.warmUpCases(), record.seconds(), record.cases()));
        lines.add("");
        lines.add(line("%-28s %8.1f", "cases/s", record.casesPerSecond()));
        lines.add(line(
                "%-28s %8.1f  %.2f a case, %d early looks",
                "requests/s", record.requestsPerSecond(), record.requestsPerCase(), record.earlyLooks()));
        lines.add(line("%-28s %8d", "errors", record.errors()));
        server(lines);
        lines.add(line("%-28s %8.2f", "client CPU, ms a case", record.clientCpuMillisPerCase()));
        lines.add("");
        lines.add(line("%-28s %8s %8s %8s %8s %8s", "ms", "count", "p50", "p95", "p99", "max"));
        record.operations().forEach((operation, quantiles) -> lines.add(row(operation, quantiles)));
        lines.add(row("accepted to seen at work", record.acceptedToSeen()));
        lines.add(row("accepted to result", record.acceptedToResult()));
        halfLoad(lines);
        floor(lines);
        record.firstErrors().forEach(error -> lines.add("error: " + error));
        record.notMeasured().forEach(missing -> lines.add("not measured: " + missing));
        return lines;
    }

    private void server(List<String> lines) {
        ServerFigures server = record.server();
        if (server == null) {
            return;
        }
        lines.add(line("%-28s %8.1f", "server CPU, ms a case", server.cpuMillisPerCase()));
        server.cpuMillisPerCaseByThread().entrySet().stream()
                .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
                .limit(THREADS_SHOWN)
                .forEach(thread -> lines.add(line("  %-26s %8.2f", thread.getKey(), thread.getValue())));
        lines.add(line("%-28s %8d", "peak memory, MiB", server.peakMemoryMebibytes()));
        lines.add(line("%-28s %8d", "disk, bytes a case", server.diskBytesPerCase()));
    }

    private void halfLoad(List<String> lines) {
        HalfLoadFigures half = record.halfLoad();
        if (half != null) {
            lines.add(line("at %.1f cases/s:", half.casesPerSecond()));
            half.operations().forEach((operation, quantiles) -> lines.add(row("  " + operation, quantiles)));
            lines.add(row("  accepted to one department", half.oneDepartment()));
            lines.add(row("  accepted to all of them", half.everyDepartment()));
        }
    }

    private void floor(List<String> lines) {
        FloorFigures floor = record.floor();
        if (floor != null) {
            lines.add("");
            lines.add("floor: " + floor.operationsPerCase());
            lines.add(line(
                    "%-28s %8.1f  share %.0f %%",
                    "floor, cases/s", floor.casesPerSecond(), 100 * floor.shareOfThroughput()));
            lines.add(line(
                    "%-28s %8.1f  share %.0f %%",
                    "floor CPU, ms a case", floor.cpuMillisPerCase(), 100 * floor.shareOfCpu()));
        }
    }

    private static String row(String name, Quantiles quantiles) {
        return line(
                "%-28s %8d %8.1f %8.1f %8.1f %8.1f",
                name, quantiles.count(), quantiles.p50(), quantiles.p95(), quantiles.p99(), quantiles.max());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
