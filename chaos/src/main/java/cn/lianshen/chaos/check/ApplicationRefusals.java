package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.PlannedMatter;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.contracts.ApplicationReadyForResult;

/** When an application may say no. */
record ApplicationRefusals(Evidence evidence, Timeline timeline) {

    boolean explain(Deed deed) {
        String wanted = deed.asked().getOrDefault(Words.CONCLUSION, "");
        return switch (deed.told().getOrDefault(Words.CODE, "")) {
            case "NOT_FOUND" -> !visible(deed);
            case "ALREADY_SUBMITTED" -> timeline.possible(deed, "SUBMITTED", "REVIEWING", "READY");
            case "NOT_SUBMITTED" -> timeline.possible(deed, "DRAFT") || withdrawnAsDraft(deed);
            case "ALREADY_ACCEPTED" -> timeline.possible(deed, "REVIEWING", "READY");
            case "NOT_READY" -> timeline.possible(deed, "DRAFT", "SUBMITTED", "REVIEWING");
            case "ALREADY_ISSUED" -> timeline.possible(deed, "ISSUED");
            case "ALREADY_WITHDRAWN" -> timeline.possible(deed, "WITHDRAWN");
            case "WAS_NOT_ACCEPTED" -> timeline.possible(deed, "NOT_ACCEPTED");
            case "MANDATORY_MATTER_REFUSED" ->
                !wanted.equals("REFUSED") && timeline.possible(deed, span -> proposes(span, "REFUSED"));
            case "DEVIATION_NEEDS_REASON" ->
                timeline.possible(deed, span -> span.state().equals("READY") && !proposes(span, wanted));
            case "RESULT_NOT_ISSUED" ->
                timeline.possible(deed, span -> !span.state().equals("ISSUED"));
            default -> false;
        };
    }

    private static boolean proposes(Timeline.Span span, String conclusion) {
        return span.event()
                .filter(event -> event instanceof ApplicationReadyForResult ready
                        && ready.proposal().conclusion().name().equals(conclusion))
                .isPresent();
    }

    private boolean withdrawnAsDraft(Deed deed) {
        StoredApplication application = evidence.applications().get(deed.subject());
        return application != null && !application.submitted() && timeline.possible(deed, "WITHDRAWN");
    }

    private boolean visible(Deed deed) {
        StoredApplication application = evidence.applications().get(deed.subject());
        if (application == null) {
            return false;
        }
        String actor = deed.actor();
        return application.applicant().equals(actor)
                || People.worksAtTheWindow(actor)
                || People.seesEverything(actor)
                || application.plan().stream()
                        .map(PlannedMatter::department)
                        .anyMatch(department -> People.department(actor)
                                .filter(department::equals)
                                .isPresent());
    }
}
