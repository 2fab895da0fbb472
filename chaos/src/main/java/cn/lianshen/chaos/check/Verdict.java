package cn.lianshen.chaos.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the checker says about a run.
 *
 * @param remarks how much was looked at where that is not the same in every run, and figures that are no promise
 */
public record Verdict(
        List<Violation> violations, List<NotYetChecked> notYetChecked, List<String> remarks, Figures figures) {

    /** Copies the lists. */
    public Verdict {
        violations = List.copyOf(violations);
        notYetChecked = List.copyOf(notYetChecked);
        remarks = List.copyOf(remarks);
    }

    /** {@return whether nothing is wrong} */
    public boolean holds() {
        return violations.isEmpty();
    }

    /** {@return the invariants that are broken} */
    public Set<String> broken() {
        return violations.stream().map(Violation::invariant).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return all violations about something whose id begins with this, for whoever looks into one case} */
    public List<Violation> about(String id) {
        return violations.stream()
                .filter(violation -> violation.about().startsWith(id))
                .toList();
    }
}
