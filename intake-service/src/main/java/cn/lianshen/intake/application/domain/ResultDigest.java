package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.MatterDecision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The digest printed on a result: SHA-256 over its content, one fact a line, so that anybody can compute it again. */
final class ResultDigest {

    private ResultDigest() {}

    static String of(Application application, IssueOrder order, List<MatterDecision> decisions) {
        StringBuilder content = new StringBuilder()
                .append(order.number())
                .append('\n')
                .append(application.number())
                .append('\n')
                .append(application.filing().scheme().code())
                .append('\n')
                .append(application.filing().projectCode())
                .append('\n')
                .append(application.filing().projectName())
                .append('\n')
                .append(application.filing().applicant().party().name())
                .append('\n')
                .append(order.conclusion())
                .append('\n')
                .append(order.at())
                .append('\n');
        decisions.forEach(decision -> content.append(decision.matter())
                .append('|')
                .append(decision.outcome())
                .append('|')
                .append(String.join(";", decision.conditions()))
                .append('\n'));
        return sha256(content.toString());
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
