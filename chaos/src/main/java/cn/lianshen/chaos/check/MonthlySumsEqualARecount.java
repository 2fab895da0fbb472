package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.MonthlyRecount;
import cn.lianshen.chaos.evidence.MonthlySums;
import cn.lianshen.chaos.evidence.MonthlySums.Sums;
import cn.lianshen.chaos.evidence.Sources;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sums of the monthly report are those of the stored applications and reviews, by total, scheme, line and department, and reporting
 * finds nothing else when it counts the log itself. Rates and days are left to that recount of its own.
 */
final class MonthlySumsEqualARecount implements Invariant {

    @Override
    public String id() {
        return "I-18";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        if (!evidence.services().contains(Sources.REPORTING)) {
            return;
        }
        List<MonthlySums> reports = evidence.observed().reports();
        if (reports.isEmpty()) {
            findings.notYet("nobody asked for the report of a month");
        }
        Counted counted = Counted.of(evidence);
        long rows = 0;
        for (MonthlySums report : reports) {
            rows += compare(report, counted.sums(report.month(), report.by()), findings);
        }
        for (MonthlyRecount recount : evidence.observed().recounts()) {
            String about = "recount of " + recount.month();
            if (!recount.problem().isEmpty()) {
                findings.wrong(about, "is not to be had: %s", recount.problem());
            }
            recount.differences().forEach(difference -> findings.wrong(about, "differs: %s", difference));
            rows += recount.differences().size();
        }
        if (!reports.isEmpty()) {
            findings.remark("%d rows of %d monthly reports were compared", rows, reports.size());
        }
    }

    /** How many rows there were. */
    private static int compare(MonthlySums report, Map<String, Sums> expected, Findings findings) {
        String about = "report of " + report.month() + " by " + report.by();
        if (!report.problem().isEmpty()) {
            findings.wrong(about, "is not to be had: %s", report.problem());
            return 0;
        }
        Map<String, Sums> reported = new TreeMap<>(report.rows());
        reported.values().removeIf(Sums::isEmpty);
        TreeSet<String> keys = new TreeSet<>(reported.keySet());
        keys.addAll(expected.keySet());
        for (String key : keys) {
            Sums told = reported.getOrDefault(key, Sums.NONE);
            Sums stored = expected.getOrDefault(key, Sums.NONE);
            if (!told.equals(stored)) {
                findings.wrong(about, "says of %s: %s; stored is %s", key, told, stored);
            }
        }
        return keys.size();
    }
}
