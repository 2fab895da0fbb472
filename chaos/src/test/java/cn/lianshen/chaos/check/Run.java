package cn.lianshen.chaos.check;

import static cn.lianshen.chaos.history.Operation.ACCEPT;
import static cn.lianshen.chaos.history.Operation.CLAIM;
import static cn.lianshen.chaos.history.Operation.DECIDE;
import static cn.lianshen.chaos.history.Operation.FILE;
import static cn.lianshen.chaos.history.Operation.ISSUE;
import static cn.lianshen.chaos.history.Operation.READ;
import static cn.lianshen.chaos.history.Operation.SUBSCRIBE;
import static cn.lianshen.chaos.history.Operation.WITHDRAW;

import cn.lianshen.chaos.evidence.EmbeddedOutcome;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.NamedDecision;
import cn.lianshen.chaos.evidence.PlannedMatter;
import cn.lianshen.chaos.evidence.StoredAggregate;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDecision;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two cases by the book. ONE is reviewed by two departments, the second after the first, and ends with a result. TWO is withdrawn when
 * its first department has decided; the decision had not reached the join.
 */
final class Run {

    static final String ONE = "app-1";
    static final String TWO = "app-2";
    private static final List<PlannedMatter> PLAN =
            List.of(new PlannedMatter("A", "FGW", true, List.of()), new PlannedMatter("B", "ZJJ", true, List.of("A")));
    private static final String APPROVED = "APPROVED";

    final Traces traces = new Traces();
    final Deeds deeds = new Deeds();

    static Run byTheBook() {
        Run run = new Run();
        run.subscribed();
        run.issued();
        run.withdrawn();
        run.traces.others();
        return run;
    }

    private void subscribed() {
        deeds.done("admin", SUBSCRIBE, "", Map.of(Words.URL, Traces.URL), Map.of(Words.ID, Traces.SUBSCRIPTION));
    }

    private void issued() {
        String file = deeds.done("applicant", FILE, "", Map.of(Words.PROCEED_TO, "SUBMITTED"), Map.of(Words.ID, ONE));
        traces.say(ONE, Sayings.submitted(ONE, "applicant"));
        String accept = deeds.done("clerk", ACCEPT, ONE, Map.of(), Map.of(Words.STATE, "REVIEWING"));
        traces.say(ONE, Sayings.accepted(ONE, "clerk"));
        traces.say(ONE + ":A", Sayings.opened(ONE, "A", "FGW"));
        String claim = deeds.done("decider-fgw", CLAIM, ONE + ":A", Map.of(), Map.of(Words.STATE, "CLAIMED"));
        traces.say(ONE + ":A", Sayings.claimed(ONE, "A", "FGW", "decider-fgw"));
        String first = decide(ONE, "A", "FGW");
        traces.say(ONE + ":B", Sayings.opened(ONE, "B", "ZJJ"));
        deeds.done("decider-zjj", READ, ONE + ":B", Map.of(), Map.of(Words.STATE, "OPEN", Words.DECISION_NO, "0"));
        String second = decide(ONE, "B", "ZJJ");
        deeds.refused("decider-zjj", DECIDE, ONE + ":B", Map.of(Words.OUTCOME, APPROVED), 409, "ALREADY_DECIDED");
        traces.say(ONE, Sayings.ready(ONE, Conclusion.APPROVED));
        deeds.done("lead", READ, ONE, Map.of(), Map.of(Words.STATE, "READY"));
        String issue =
                deeds.done("lead", ISSUE, ONE, Map.of(Words.CONCLUSION, APPROVED), Map.of(Words.NUMBER, "R-" + ONE));
        traces.say(ONE, Sayings.issued(ONE, Conclusion.APPROVED, List.of(basis(ONE, "A"), basis(ONE, "B")), "lead"));
        deeds.refused("lead2", ISSUE, ONE, Map.of(Words.CONCLUSION, APPROVED), 409, "ALREADY_ISSUED");

        List<NamedDecision> named = List.of(named(ONE, "A"), named(ONE, "B"));
        StoredResult result = new StoredResult("R-" + ONE, APPROVED, named, "V-" + ONE, false, "lead");
        traces.applications.put(
                ONE,
                new StoredApplication(
                        aggregate(ONE, 4, file, accept, issue),
                        "ISSUED",
                        "S",
                        "FGW",
                        "applicant",
                        true,
                        "ALL",
                        PLAN,
                        List.of(embedded(ONE, "A", "decider-fgw"), embedded(ONE, "B", "decider-zjj")),
                        APPROVED,
                        result));
        traces.reviews.put(
                ONE + ":A", review(ONE, "A", "FGW", "DECIDED", "EFFECTIVE", aggregate(ONE + ":A", 3, claim, first)));
        traces.reviews.put(
                ONE + ":B", review(ONE, "B", "ZJJ", "DECIDED", "EFFECTIVE", aggregate(ONE + ":B", 2, second)));
    }

    private void withdrawn() {
        String file = deeds.done("clerk", FILE, "", Map.of(Words.PROCEED_TO, "ACCEPTED"), Map.of(Words.ID, TWO));
        traces.say(TWO, Sayings.submitted(TWO, "clerk"));
        traces.say(TWO, Sayings.accepted(TWO, "clerk"));
        traces.say(TWO + ":A", Sayings.opened(TWO, "A", "FGW"));
        String decide = decide(TWO, "A", "FGW");
        String withdraw = deeds.done("applicant", WITHDRAW, TWO, Map.of(), Map.of(Words.STATE, "WITHDRAWN"));
        traces.say(TWO, Sayings.withdrawn(TWO, List.of(), "applicant"));
        traces.say(TWO + ":B", Sayings.cancelled(TWO, "B", "ZJJ"));
        deeds.refused("decider-zjj", CLAIM, TWO + ":B", Map.of(), 409, "CANCELLED");

        traces.applications.put(
                TWO,
                new StoredApplication(
                        aggregate(TWO, 3, file, withdraw),
                        "WITHDRAWN",
                        "S",
                        "FGW",
                        "applicant",
                        true,
                        "ALL",
                        PLAN,
                        List.of(
                                new EmbeddedOutcome("A", true, "OPEN", 0, "", "", ""),
                                new EmbeddedOutcome("B", true, "WAITING", 0, "", "", "")),
                        null,
                        null));
        traces.reviews.put(
                TWO + ":A", review(TWO, "A", "FGW", "DECIDED", "REFUSED_LATE", aggregate(TWO + ":A", 2, decide)));
        traces.reviews.put(TWO + ":B", review(TWO, "B", "ZJJ", "CANCELLED", null, aggregate(TWO + ":B", 1)));
    }

    private String decide(String id, String matter, String department) {
        String decider = "decider-" + department.toLowerCase(Locale.ROOT);
        String key = deeds.done(
                decider,
                DECIDE,
                id + ":" + matter,
                Map.of(Words.OUTCOME, APPROVED),
                Map.of(Words.STATE, "DECIDED", Words.DECISION_NO, "1"));
        traces.say(id + ":" + matter, Sayings.decided(id, matter, department, Outcome.APPROVED, decider));
        return key;
    }

    private static StoredAggregate aggregate(String id, long sequence, String... keys) {
        return new StoredAggregate(id, 1, sequence, sequence, 0, List.of(keys));
    }

    static StoredReview review(
            String id,
            String matter,
            String department,
            String state,
            @Nullable String effect,
            StoredAggregate aggregate) {
        boolean decided = state.equals("DECIDED");
        String decider = "decider-" + department.toLowerCase(Locale.ROOT);
        return new StoredReview(
                aggregate,
                id,
                matter,
                department,
                matter.equals("B") ? List.of("A") : List.of(),
                matter.equals("A"),
                state,
                List.of(),
                "",
                decided ? List.of(new StoredDecision(1, APPROVED, Sayings.hash(id, matter), decider)) : List.of(),
                true,
                effect);
    }

    private static EmbeddedOutcome embedded(String id, String matter, String by) {
        return new EmbeddedOutcome(matter, true, "DECIDED", 1, APPROVED, Sayings.hash(id, matter), by);
    }

    private static Basis basis(String id, String matter) {
        return new Basis(matter, 1, Sayings.hash(id, matter));
    }

    private static NamedDecision named(String id, String matter) {
        return new NamedDecision(matter, 1, Sayings.hash(id, matter));
    }

    Verdict verdict() {
        return Checker.check(evidence());
    }

    Evidence evidence() {
        return traces.evidence(deeds.all());
    }
}
