/**
 * Figures and supervision: one record per case, folded from events and fit to be thrown away and folded again, and the
 * monthly figures counted from the records. Reading starts at {@link cn.lianshen.reporting.domain.CaseRecord} for what is
 * known of a case and at {@link cn.lianshen.reporting.domain.Facts} for what is counted of it.
 */
@NullMarked
package cn.lianshen.reporting;

import org.jspecify.annotations.NullMarked;
