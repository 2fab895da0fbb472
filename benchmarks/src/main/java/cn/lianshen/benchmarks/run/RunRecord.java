package cn.lianshen.benchmarks.run;

import cn.lianshen.benchmarks.floor.FloorFigures;
import cn.lianshen.benchmarks.measure.Quantiles;
import cn.lianshen.benchmarks.measure.ServerFigures;
import cn.lianshen.benchmarks.visibility.HalfLoadFigures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one run found out; one line of JSON.
 *
 * @param casesPerSecond cases whose issued result was read
 * @param requestsPerCase those that came too early included
 * @param earlyLooks lists that did not show yet what had been done, so that they were read again
 * @param operations milliseconds by operation
 * @param acceptedToSeen until a worklist page that was read in the course of work showed the review
 * @param halfLoad measured apart, with cases started at half the pace
 * @param notMeasured what is missing, and why
 */
public record RunRecord(
        String at,
        String label,
        Conditions conditions,
        double seconds,
        int cases,
        double casesPerSecond,
        double requestsPerSecond,
        double requestsPerCase,
        int earlyLooks,
        int errors,
        List<String> firstErrors,
        Map<String, Quantiles> operations,
        Quantiles acceptedToSeen,
        Quantiles acceptedToResult,
        double clientCpuMillisPerCase,
        @Nullable ServerFigures server,
        @Nullable HalfLoadFigures halfLoad,
        @Nullable FloorFigures floor,
        List<String> notMeasured) {

    /** The same, with the floor. */
    RunRecord with(FloorFigures measured) {
        return new RunRecord(
                at,
                label,
                conditions,
                seconds,
                cases,
                casesPerSecond,
                requestsPerSecond,
                requestsPerCase,
                earlyLooks,
                errors,
                firstErrors,
                operations,
                acceptedToSeen,
                acceptedToResult,
                clientCpuMillisPerCase,
                server,
                halfLoad,
                measured,
                notMeasured);
    }

    /**
     * Under what the figures hold.
     *
     * @param platform how it ran
     * @param openCases loaded beforehand
     * @param warmUpCases played before anything counted
     */
    public record Conditions(
            String platform,
            String scheme,
            int matters,
            int concurrency,
            int inFlight,
            int openCases,
            String openCasesBy,
            int warmUpSeconds,
            int warmUpCases,
            int processors,
            String java) {}
}
