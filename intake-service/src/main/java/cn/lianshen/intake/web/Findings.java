package cn.lianshen.intake.web;

import cn.lianshen.intake.application.domain.Finding;
import cn.lianshen.kit.problem.Violation;
import java.util.List;

/** Findings as the fields of a problem. */
public final class Findings {

    private Findings() {}

    /** One violation for each finding. */
    public static List<Violation> violations(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Violation.of(
                        finding.field(), finding.rule(), finding.arguments().toArray()))
                .toList();
    }
}
