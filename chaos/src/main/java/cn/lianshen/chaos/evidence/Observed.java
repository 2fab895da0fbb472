package cn.lianshen.chaos.evidence;

import cn.lianshen.chaos.history.Trouble;
import java.util.List;
import java.util.Map;

/**
 * What can only be seen while the platform runs.
 *
 * @param troubles what was wrong when, by the clock of the deeds
 * @param before what each part held of the machine before anything went wrong; empty where nobody can tell
 * @param after the same when all was quiet again; a part that was restarted is another process under the same name
 * @param reports every report that was asked for when all was quiet
 * @param recounts every recount by reporting-service itself
 */
public record Observed(
        List<Trouble> troubles,
        Map<String, Footprint> before,
        Map<String, Footprint> after,
        List<MonthlySums> reports,
        List<MonthlyRecount> recounts) {

    /** Nobody looked. */
    public static final Observed NOTHING = new Observed(List.of(), Map.of(), Map.of(), List.of(), List.of());

    /** Copies what it is given. */
    public Observed {
        troubles = List.copyOf(troubles);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        reports = List.copyOf(reports);
        recounts = List.copyOf(recounts);
    }
}
