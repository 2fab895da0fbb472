/**
 * The work that is measured. A fixed number of workers, each with one request at a time, do whatever is due: start a case, take the
 * first review from a department's worklist and decide it, take a ready case from the lead's list and issue its result. Nobody waits
 * for a case of his own, as nobody does in an office. Start reading at {@link cn.lianshen.benchmarks.scenario.Worker}.
 */
@NullMarked
package cn.lianshen.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
