package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.contracts.ApplicationResultIssued;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One combined result at most, exactly the one somebody was told of, issued by a lead window, under a number nobody else has. */
final class EveryApplicationHasAtMostOneResult implements Invariant {

    @Override
    public String id() {
        return "I-3";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, String> holders = new HashMap<>();
        for (StoredApplication application : evidence.applications().values()) {
            said(evidence, application, findings);
            StoredResult result = application.result();
            if (result != null) {
                alone(application.id(), result.number(), holders, findings);
                alone(application.id(), result.verificationCode(), holders, findings);
                if (!People.leadsTheWindow(result.by())) {
                    findings.wrong(application.id(), "issued by %s, who does not lead a window", result.by());
                }
            }
        }
        for (Command command : history.commands()) {
            if (command.operation() == Operation.ISSUE && command.done()) {
                told(evidence, command, findings);
            }
        }
    }

    private static void said(Evidence evidence, StoredApplication application, Findings findings) {
        List<ApplicationResultIssued> said = evidence.log().said(application.id(), ApplicationResultIssued.class);
        boolean issued = application.state().equals("ISSUED");
        if (issued != (application.result() != null)) {
            findings.wrong(application.id(), "is %s and %s a result", application.state(), issued ? "lacks" : "has");
        }
        if (said.size() > 1) {
            findings.duplicated(application.id(), "issued %d results in the log", said.size());
        }
        if (issued == said.isEmpty()) {
            findings.wrong(application.id(), "is %s with %d results in the log", application.state(), said.size());
        }
        StoredResult result = application.result();
        if (result != null && said.stream().anyMatch(event -> !event.number().equals(result.number()))) {
            findings.wrong(application.id(), "keeps the result %s and said another", result.number());
        }
    }

    private static void alone(String id, String mark, Map<String, String> holders, Findings findings) {
        String other = holders.putIfAbsent(mark, id);
        if (other != null) {
            findings.duplicated(id, "has the number or verification code %s of %s", mark, other);
        }
    }

    private static void told(Evidence evidence, Command command, Findings findings) {
        StoredApplication application = evidence.applications().get(command.subject());
        StoredResult result = application == null ? null : application.result();
        if (result == null) {
            findings.lost(
                    command.subject(), "%s was told that its result is issued, but there is none", command.actor());
            return;
        }
        String number = command.told(Words.NUMBER);
        if (!number.isEmpty() && !number.equals(result.number())) {
            findings.duplicated(
                    command.subject(),
                    "%s was told of result %s, stored is %s",
                    command.actor(),
                    number,
                    result.number());
        }
    }
}
