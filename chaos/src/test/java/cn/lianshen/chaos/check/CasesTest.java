package cn.lianshen.chaos.check;

import static cn.lianshen.chaos.check.Spoilt.notices;

import cn.lianshen.chaos.evidence.EmbeddedOutcome;
import cn.lianshen.chaos.evidence.StoredAggregate;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.contracts.Conclusion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** I-1 to I-6: applications, reviews and results. */
class CasesTest {

    private static final int OPENED = 5;

    static Stream<Arguments> wrongs() {
        return Stream.of(
                notices("I-1", "an answered filing is not stored", run -> run.traces.applications.remove(Run.ONE)),
                notices("I-1", "nobody filed it", run -> run.traces.applications.put("app-9", renamed(run, "app-9"))),
                notices("I-1", "one key has filed two", CasesTest::filedTwice),
                notices("I-2", "a planned matter has no review", run -> run.traces.reviews.remove(Run.ONE + ":B")),
                notices("I-2", "a review is of no planned matter", CasesTest::extraReview),
                notices(
                        "I-2",
                        "an entry is missing",
                        changed((one, _) -> Changed.reviews(one, one.reviews().subList(0, 1)))),
                notices(
                        "I-3",
                        "the log has two results",
                        run -> run.traces.say(
                                Run.ONE, Sayings.issued(Run.ONE, Conclusion.APPROVED, List.of(), "lead2"))),
                notices(
                        "I-3",
                        "no lead window issued it",
                        changed((one, result) -> Changed.state(
                                one, "ISSUED", Changed.result(result, result.number(), "APPROVED", "clerk")))),
                notices(
                        "I-3",
                        "another number was told",
                        changed((one, result) ->
                                Changed.state(one, "ISSUED", Changed.result(result, "R-other", "APPROVED", "lead")))),
                notices("I-3", "what was told is not there", changed((one, _) -> Changed.state(one, "READY", null))),
                notices(
                        "I-4",
                        "it concludes what the rule does not",
                        changed((one, result) -> Changed.state(
                                one, "ISSUED", Changed.result(result, result.number(), "REFUSED", "lead")))),
                notices(
                        "I-4",
                        "its basis leaves a mandatory matter open",
                        changed((one, result) -> Changed.state(one, "ISSUED", basedOn(result, 1)))),
                notices("I-4", "its basis is in no history", run -> run.traces.reviews.remove(Run.ONE + ":A")),
                notices(
                        "I-5",
                        "an outcome is embedded after the result",
                        changed((one, _) ->
                                Changed.reviews(one, List.of(one.reviews().getFirst(), decision(2))))),
                notices(
                        "I-5",
                        "a review does not know the end",
                        run -> run.traces.reviews.computeIfPresent(
                                Run.ONE + ":A", (_, review) -> Changed.review(review, "DECIDED", false, null))),
                notices(
                        "I-5",
                        "what came too late is effective",
                        run -> run.traces.reviews.computeIfPresent(
                                Run.TWO + ":A", (_, review) -> Changed.review(review, "DECIDED", true, "EFFECTIVE"))),
                notices(
                        "I-5",
                        "a review opened before its prerequisite",
                        run -> run.traces.log.set(OPENED, Changed.offset(run.traces.log.get(OPENED), 0))),
                notices(
                        "I-6",
                        "the document stands elsewhere",
                        run -> run.traces.reviews.computeIfPresent(
                                Run.ONE + ":B", (_, review) -> Changed.review(review, "CLAIMED", true, "EFFECTIVE"))),
                notices(
                        "I-6",
                        "a final state was left",
                        run -> run.traces.say(Run.TWO, Sayings.ready(Run.TWO, Conclusion.APPROVED))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongs")
    void isNoticed(String invariant, Consumer<Run> spoil) {
        Spoilt.assertNoticed(invariant, spoil);
    }

    @Test
    void aFilingWithoutAnswerMayHaveHappenedOrNot() {
        Spoilt.assertAllRight(
                run -> run.deeds.unanswered("applicant", Operation.FILE, "", Map.of(Words.PROCEED_TO, "SUBMITTED")));
    }

    private static Consumer<Run> changed(BiFunction<StoredApplication, StoredResult, StoredApplication> change) {
        return run -> run.traces.applications.computeIfPresent(
                Run.ONE, (_, one) -> change.apply(one, Objects.requireNonNull(one.result())));
    }

    private static StoredResult basedOn(StoredResult of, int decisions) {
        return new StoredResult(
                of.number(), of.conclusion(), of.basis().subList(0, decisions), of.verificationCode(), false, of.by());
    }

    private static EmbeddedOutcome decision(int number) {
        return new EmbeddedOutcome("B", true, "DECIDED", number, "APPROVED", "other", "decider-zjj");
    }

    private static StoredApplication renamed(Run run, String id) {
        StoredApplication one = Objects.requireNonNull(run.traces.applications.get(Run.ONE));
        return Changed.aggregate(one, new StoredAggregate(id, 1, 1, 0, 0, List.of()));
    }

    private static void filedTwice(Run run) {
        StoredApplication one = Objects.requireNonNull(run.traces.applications.get(Run.ONE));
        String key = one.aggregate().recent().getFirst();
        run.traces.applications.put(
                "app-9", Changed.aggregate(one, new StoredAggregate("app-9", 1, 1, 0, 0, List.of(key))));
    }

    private static void extraReview(Run run) {
        run.traces.reviews.put(
                Run.ONE + ":C",
                Run.review(
                        Run.ONE,
                        "C",
                        "FGW",
                        "WAITING",
                        null,
                        new StoredAggregate(Run.ONE + ":C", 1, 1, 0, 0, List.of())));
    }
}
