package cn.lianshen.chaos.check;

import static cn.lianshen.chaos.check.Spoilt.notices;

import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** I-11 to I-13 and I-21 to I-23: what people did, were told and saw. */
class DeedsTest {

    private static final Predicate<Deed> ISSUING = deed -> deed.operation() == Operation.ISSUE && deed.status() == 200;
    private static final Predicate<Deed> READING = deed -> deed.operation() == Operation.READ;

    static Stream<Arguments> wrongs() {
        return Stream.of(
                notices(
                        "I-11",
                        "an answered claim never happened",
                        run -> run.deeds.done("decider-zjj", Operation.CLAIM, Run.ONE + ":B", Map.of(), Map.of())),
                notices(
                        "I-11",
                        "something happened that nobody asked for",
                        run -> run.traces.say(Run.TWO + ":B", Sayings.claimed(Run.TWO, "B", "ZJJ", "reviewer-zjj"))),
                notices("I-11", "an open case lacks a decision", DeedsTest::reopened),
                notices(
                        "I-11",
                        "it was refused as decided before anybody had",
                        run -> run.deeds.change(
                                deed -> deed.status() == 409 && deed.subject().equals(Run.ONE + ":B"),
                                DeedsTest::longAgo)),
                notices(
                        "I-11",
                        "it was refused for a reason that never was",
                        run -> run.deeds.refused(
                                "decider-fgw", Operation.CLAIM, Run.ONE + ":A", Map.of(), 409, "CANCELLED")),
                notices(
                        "I-11",
                        "it was not ready although somebody had seen it ready",
                        run -> run.deeds.change(
                                deed -> deed.told().containsValue("ALREADY_ISSUED"),
                                deed -> told(deed, Words.CODE, "NOT_READY"))),
                notices(
                        "I-11",
                        "what everybody may see was not found",
                        run -> run.deeds.refused("lead", Operation.READ, Run.ONE, Map.of(), 404, "NOT_FOUND")),
                notices(
                        "I-11",
                        "a review was not found that had been met",
                        run -> run.deeds.refused(
                                "decider-zjj", Operation.CLAIM, Run.ONE + ":B", Map.of(), 404, "NOT_FOUND")),
                notices(
                        "I-11",
                        "it was refused before, which nobody had asked for",
                        run -> run.deeds.refused(
                                "decider-fgw", Operation.CLAIM, Run.ONE + ":A", Map.of(), 409, "REFUSED_BEFORE")),
                notices(
                        "I-12",
                        "a repetition got another answer",
                        run -> run.deeds.repeat(ISSUING, Words.NUMBER, "R-2")),
                notices(
                        "I-13",
                        "somebody read the past",
                        run -> run.deeds.done(
                                "lead", Operation.READ, Run.ONE, Map.of(), Map.of(Words.STATE, "REVIEWING"))),
                notices(
                        "I-13",
                        "the result was there before it was asked for",
                        run -> run.deeds.change(
                                READING.and(deed -> deed.subject().equals(Run.ONE)),
                                deed -> told(deed, Words.STATE, "ISSUED"))),
                notices(
                        "I-21",
                        "a list showed another department",
                        run -> run.deeds.done(
                                "decider-fgw", Operation.READ, "", Map.of(), Map.of(Words.SEEN, Run.ONE + ":B"))),
                notices(
                        "I-21",
                        "another applicant saw it",
                        run -> run.deeds.done(
                                "applicant2", Operation.READ, Run.ONE, Map.of(), Map.of(Words.STATE, "ISSUED"))),
                notices("I-22", "who decided it issued it", DeedsTest::decidedByTheLead),
                notices("I-23", "an answered command is not on record", DeedsTest::forgotten));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongs")
    void isNoticed(String invariant, Consumer<Run> spoil) {
        Spoilt.assertNoticed(invariant, spoil);
    }

    @Test
    void aCommandWithoutAnswerMayHaveHappenedOrNot() {
        Spoilt.assertAllRight(run -> run.deeds.unanswered("decider-zjj", Operation.CLAIM, Run.TWO + ":B", Map.of()));
    }

    @Test
    void anIncompleteBodyMayBeRefusedAtAnyTime() {
        Spoilt.assertAllRight(run -> run.deeds.refused(
                "decider-fgw",
                Operation.DECIDE,
                Run.ONE + ":A",
                Map.of(Words.FLAWED, "true"),
                422,
                "VERDICT_INCOMPLETE"));
    }

    private static Deed told(Deed deed, String word, String value) {
        return new Deed(
                deed.number(),
                deed.actor(),
                deed.operation(),
                deed.key(),
                deed.subject(),
                deed.begun(),
                deed.ended(),
                deed.at(),
                deed.answer(),
                deed.status(),
                deed.asked(),
                Map.of(word, value));
    }

    private static Deed longAgo(Deed deed) {
        return new Deed(
                deed.number(),
                deed.actor(),
                deed.operation(),
                deed.key(),
                deed.subject(),
                1,
                2,
                deed.at(),
                deed.answer(),
                deed.status(),
                deed.asked(),
                deed.told());
    }

    private static void reopened(Run run) {
        run.traces.applications.computeIfPresent(Run.TWO, (_, two) -> Changed.state(two, "REVIEWING", null));
    }

    private static void decidedByTheLead(Run run) {
        run.traces.applications.computeIfPresent(Run.ONE, (_, one) -> {
            var result = one.result();
            return result == null
                    ? one
                    : Changed.state(one, "ISSUED", Changed.result(result, result.number(), "APPROVED", "decider-fgw"));
        });
    }

    private static void forgotten(Run run) {
        StoredApplication one = run.traces.applications.get(Run.ONE);
        if (one != null) {
            run.traces.applications.put(
                    Run.ONE, Changed.aggregate(one, Changed.recent(one.aggregate(), 0, List.of("key-2"))));
        }
    }
}
