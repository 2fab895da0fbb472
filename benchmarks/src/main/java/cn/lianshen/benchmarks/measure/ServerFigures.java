package cn.lianshen.benchmarks.measure;

import java.util.Map;

/**
 * What the servers used.
 *
 * @param cpuMillisPerCase user and system time of all their processes, with the store, the broker, compilers and garbage collection
 * @param cpuMillisPerCaseByThread the same by the first characters of the thread's name, without threads that have ended
 * @param peakMemoryMebibytes most that was resident, since they were started, summed over the processes
 * @param diskBytesPerCase growth of the data folder; less than nothing when the store tidied up meanwhile
 */
public record ServerFigures(
        double cpuMillisPerCase,
        Map<String, Double> cpuMillisPerCaseByThread,
        long peakMemoryMebibytes,
        long diskBytesPerCase) {}
