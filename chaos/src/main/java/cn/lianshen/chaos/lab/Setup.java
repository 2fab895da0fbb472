package cn.lianshen.chaos.lab;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run is to be like.
 *
 * @param length of the part in which things go wrong
 * @param seed decides the plan of faults and what people do
 * @param instances each of intake, approval and notification, 1 to 4
 * @param rate commands a second at most
 * @param cases at the same time
 * @param gap mean time between two faults
 * @param folder runs are kept in folders below it
 * @param keep whether a good run's folder stays
 */
public record Setup(
        Duration length, long seed, int instances, double rate, int cases, Duration gap, Path folder, boolean keep) {}
