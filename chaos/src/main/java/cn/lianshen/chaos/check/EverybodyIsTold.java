package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.PlannedMatter;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredNotice;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everybody whom an event concerns has a notice of it, and nobody else has one. */
final class EverybodyIsTold implements Invariant {

    private static final String UNIFIED_WINDOW = "ZWFW";

    @Override
    public String id() {
        return "I-17";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        if (!evidence.services().contains(Sources.NOTIFICATION)) {
            return;
        }
        Map<String, Set<String>> told = new HashMap<>();
        for (StoredNotice notice : evidence.told().notices()) {
            told.computeIfAbsent(notice.cause(), _ -> new HashSet<>()).addAll(notice.recipients());
        }
        for (StoredApplication application : evidence.applications().values()) {
            compare(evidence, application, application.id(), told, findings);
            application
                    .plan()
                    .forEach(planned ->
                            compare(evidence, application, application.id() + ":" + planned.matter(), told, findings));
        }
    }

    private static void compare(
            Evidence evidence,
            StoredApplication application,
            String aggregate,
            Map<String, Set<String>> told,
            Findings findings) {
        for (LoggedEvent event : evidence.log().firsts(aggregate)) {
            Set<String> expected = concerned(event, application);
            Set<String> found = told.getOrDefault(event.envelope().id(), Set.of());
            if (!found.containsAll(expected)) {
                findings.lost(aggregate, "event %d concerns %s, told were %s", event.sequence(), expected, found);
            } else if (!found.equals(expected)) {
                findings.wrong(aggregate, "event %d concerns %s, told were %s", event.sequence(), expected, found);
            }
        }
    }

    private static Set<String> concerned(LoggedEvent event, StoredApplication application) {
        return switch (event.event()) {
            case ApplicationSubmitted _ -> windows(application);
            case ApplicationReadyForResult _ -> windows(application);
            case ApplicationReviewResumed _ -> windows(application);
            case ApplicationAccepted _ -> applicant(application);
            case ApplicationNotAccepted _ -> applicant(application);
            case ApplicationWithdrawn _ ->
                application.submitted() ? both(windows(application), departments(application)) : Set.of();
            case ApplicationResultIssued _ -> both(applicant(application), departments(application));
            case ReviewOpened opened -> Set.of("department:" + opened.department());
            case ReviewCancelled cancelled -> Set.of("department:" + cancelled.department());
            case ReviewDecided _ -> both(windows(application), applicant(application));
            case ReviewDecisionCorrected _ -> both(windows(application), applicant(application));
            case null, default -> Set.of();
        };
    }

    private static Set<String> windows(StoredApplication application) {
        return both(Set.of("window:" + application.leadDepartment()), Set.of("window:" + UNIFIED_WINDOW));
    }

    private static Set<String> applicant(StoredApplication application) {
        return Set.of("account:" + application.applicant());
    }

    private static Set<String> departments(StoredApplication application) {
        Set<String> departments = new TreeSet<>();
        application.plan().stream()
                .map(PlannedMatter::department)
                .forEach(department -> departments.add("department:" + department));
        return departments;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
