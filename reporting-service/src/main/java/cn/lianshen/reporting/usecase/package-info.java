/**
 * What can be asked of the records and what keeps them: one file for each wish. Interfaces stand here where a technology
 * stands behind them: {@link cn.lianshen.reporting.usecase.CaseRecords} and
 * {@link cn.lianshen.reporting.usecase.DayTallies} for the store, {@link cn.lianshen.reporting.usecase.CaseLog} for the log.
 */
@NullMarked
package cn.lianshen.reporting.usecase;

import org.jspecify.annotations.NullMarked;
