package cn.lianshen.benchmarks.visibility;

import cn.lianshen.benchmarks.measure.Quantiles;
import java.util.Map;

/**
 * What people notice when there is half as much to do as the platform can carry.
 *
 * @param casesPerSecond at which cases were started meanwhile
 * @param operations milliseconds by operation
 * @param oneDepartment from the answer to the acceptance until a department can read its review, each by itself
 * @param everyDepartment the last one of each case
 */
public record HalfLoadFigures(
        double casesPerSecond, Map<String, Quantiles> operations, Quantiles oneDepartment, Quantiles everyDepartment) {}
