package cn.lianshen.chaos.check;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Party;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.Proposal;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.SchemeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Events with just enough in them. */
final class Sayings {

    static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalizedText NAME = new LocalizedText("名", "name");
    private static final SchemeReference SCHEME = new SchemeReference("S", 1, NAME);
    private static final Party PARTY = new Party(Party.Kind.ORGANISATION, "某公司", null, "李", "138");

    private Sayings() {}

    static Actor by(String account) {
        return new Actor(account, account);
    }

    static ApplicationSubmitted submitted(String id, String by) {
        return new ApplicationSubmitted(
                id, "N-" + id, null, "p", SCHEME, "FGW", "L", PARTY, "applicant", "ONLINE", by(by), AT);
    }

    static ApplicationAccepted accepted(String id, String by) {
        Plan plan = new Plan(
                CompletionPolicy.ALL,
                List.of(planned("A", "FGW", List.of()), planned("B", "ZJJ", List.of("A"))),
                List.of(),
                List.of(),
                1,
                1,
                DAY,
                DAY,
                false);
        return new ApplicationAccepted(
                id,
                "N-" + id,
                null,
                "p",
                SCHEME,
                "FGW",
                "L",
                PARTY,
                "applicant",
                "",
                Map.of(),
                List.of(),
                plan,
                DAY,
                by(by),
                AT);
    }

    private static PlannedReview planned(String matter, String department, List<String> prerequisites) {
        return new PlannedReview(
                matter, NAME, department, NAME, "", true, prerequisites, 0, 5, 3, DAY, DAY, DAY, false, List.of());
    }

    static ApplicationReadyForResult ready(String id, Conclusion conclusion) {
        return new ApplicationReadyForResult(id, new Proposal(conclusion, CompletionPolicy.ALL, List.of()), AT);
    }

    static ApplicationResultIssued issued(String id, Conclusion conclusion, List<Basis> basis, String by) {
        return new ApplicationResultIssued(
                id, "R-" + id, conclusion, List.of(), basis, "V-" + id, "d", null, by(by), AT);
    }

    static ApplicationWithdrawn withdrawn(String id, List<Basis> basis, String by) {
        return new ApplicationWithdrawn(id, "why", basis, by(by), AT);
    }

    static ReviewOpened opened(String id, String matter, String department) {
        return new ReviewOpened(id, matter, department, DAY, DAY, DAY, false, AT);
    }

    static ReviewClaimed claimed(String id, String matter, String department, String by) {
        return new ReviewClaimed(id, matter, department, by(by), AT);
    }

    static ReviewDecided decided(String id, String matter, String department, Outcome outcome, String by) {
        return new ReviewDecided(
                id, matter, department, 1, outcome, "", List.of(), null, null, 1, true, hash(id, matter), by(by), AT);
    }

    static ReviewCancelled cancelled(String id, String matter, String department) {
        return new ReviewCancelled(id, matter, department, ReviewCancelled.Cause.APPLICATION_WITHDRAWN, null, AT);
    }

    static String hash(String id, String matter) {
        return "hash of 1 of " + id + ":" + matter;
    }
}
