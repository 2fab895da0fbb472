package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.MatterDecision;
import cn.lianshen.contracts.Sha256;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The digest printed on a result: SHA-256 over what it says, one fact a line, so that anybody can compute it again. Bars between facts
 * and line ends inside a fact are escaped with a backslash, so that no two results have the same lines.
 */
final class ResultDigest {

    private ResultDigest() {}

    static String of(
            Application application,
            IssueOrder order,
            @Nullable String deviationReason,
            List<MatterDecision> decisions) {
        Filing filing = application.filing();
        Stream<String> head = Stream.of(
                        order.number(),
                        application.number(),
                        filing.scheme().code(),
                        filing.projectCode(),
                        filing.projectName(),
                        filing.applicant().party().name(),
                        order.conclusion().name(),
                        deviationReason,
                        order.at().toString())
                .map(ResultDigest::fact);
        return Sha256.hex(
                Stream.concat(head, decisions.stream().map(ResultDigest::line)).collect(Collectors.joining("\n")));
    }

    private static String line(MatterDecision decision) {
        Stream<@Nullable String> facts = Stream.of(
                decision.matter(),
                decision.department(),
                decision.outcome() == null ? null : decision.outcome().name(),
                decision.reason(),
                decision.remedies());
        return Stream.concat(facts, decision.conditions().stream())
                .map(ResultDigest::fact)
                .collect(Collectors.joining("|"));
    }

    private static String fact(@Nullable String fact) {
        return fact == null
                ? ""
                : fact.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
    }
}
