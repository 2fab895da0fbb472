package cn.lianshen.benchmarks.floor;

/**
 * How fast the bare operations went, and how near the platform comes.
 *
 * @param operationsPerCase in words
 * @param shareOfThroughput the platform's cases/s as a part of the floor's; 1 would be as fast as bare
 * @param shareOfCpu the floor's processor time a case as a part of the platform's; 1 would be as cheap as bare
 */
public record FloorFigures(
        String operationsPerCase,
        double casesPerSecond,
        double cpuMillisPerCase,
        double shareOfThroughput,
        double shareOfCpu) {}
