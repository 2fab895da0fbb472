package cn.lianshen.chaos.evidence;

import java.time.YearMonth;
import java.util.List;

/**
 * What reporting-service found when it counted a month again from the log.
 *
 * @param problem why it could not; empty if it could
 * @param events how many it read
 * @param differences one line for each row that differs
 */
public record MonthlyRecount(YearMonth month, String problem, long events, List<String> differences) {

    /** Copies the differences. */
    public MonthlyRecount {
        differences = List.copyOf(differences);
    }
}
