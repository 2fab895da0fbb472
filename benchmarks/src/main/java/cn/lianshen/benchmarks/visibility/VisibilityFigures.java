package cn.lianshen.benchmarks.visibility;

import cn.lianshen.benchmarks.measure.Quantiles;

/**
 * From the answer to the acceptance until departments can read their reviews.
 *
 * @param casesPerSecond at which cases were started meanwhile
 * @param oneDepartment each department by itself
 * @param everyDepartment the last one of each case
 */
public record VisibilityFigures(double casesPerSecond, Quantiles oneDepartment, Quantiles everyDepartment) {}
