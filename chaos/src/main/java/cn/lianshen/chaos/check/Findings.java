package cn.lianshen.chaos.check;

import cn.lianshen.chaos.check.Violation.Kind;
import java.util.List;

/** What one invariant has to say. */
final class Findings {

    private final String invariant;
    private final List<Violation> violations;
    private final List<NotYetChecked> notYetChecked;
    private final List<String> remarks;

    Findings(String invariant, List<Violation> violations, List<NotYetChecked> notYetChecked, List<String> remarks) {
        this.invariant = invariant;
        this.violations = violations;
        this.notYetChecked = notYetChecked;
        this.remarks = remarks;
    }

    void lost(String about, String sentence, Object... arguments) {
        add(Kind.LOST, about, sentence, arguments);
    }

    void duplicated(String about, String sentence, Object... arguments) {
        add(Kind.DUPLICATED, about, sentence, arguments);
    }

    void forked(String about, String sentence, Object... arguments) {
        add(Kind.FORKED, about, sentence, arguments);
    }

    void unexplained(String about, String sentence, Object... arguments) {
        add(Kind.UNEXPLAINED, about, sentence, arguments);
    }

    void wrong(String about, String sentence, Object... arguments) {
        add(Kind.WRONG, about, sentence, arguments);
    }

    void notYet(String reason) {
        notYetChecked.add(new NotYetChecked(invariant, reason));
    }

    /** Says how much was looked at, and figures that are no promise. */
    void remark(String sentence, Object... arguments) {
        remarks.add(invariant + ": " + sentence.formatted(arguments));
    }

    private void add(Kind kind, String about, String sentence, Object... arguments) {
        violations.add(new Violation(invariant, kind, about, sentence.formatted(arguments)));
    }
}
