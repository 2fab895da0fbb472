package cn.lianshen.chaos.check;

import static cn.lianshen.chaos.check.Spoilt.notices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.chaos.evidence.Footprint;
import cn.lianshen.chaos.evidence.MonthlyRecount;
import cn.lianshen.chaos.evidence.MonthlySums;
import cn.lianshen.chaos.evidence.MonthlySums.Sums;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Trouble;
import cn.lianshen.chaos.history.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** I-18, I-24 and I-25: what can only be seen while the platform runs. */
class ObservedTest {

    static Stream<Arguments> wrongs() {
        return Stream.of(
                notices("I-18", "a case is missing in the sums", run -> total(run, new Sums(0, 1, 1, 1, 0, 0, 0, 0))),
                notices("I-18", "a case is counted as still open", run -> total(run, new Sums(0, 2, 1, 1, 0, 0, 0, 1))),
                notices("I-18", "an outcome is another", run -> total(run, new Sums(0, 2, 2, 0, 0, 1, 1, 0))),
                notices("I-18", "a case is of another month", run -> total(run, new Sums(1, 1, 2, 1, 0, 0, 1, 0))),
                notices("I-18", "a row is missing", run -> report(run, "DEPARTMENT", "", Map.of("FGW", two()))),
                notices(
                        "I-18",
                        "a row is of nobody",
                        run -> report(run, "SCHEME", "", Map.of("S", cases(), "T", two()))),
                notices("I-18", "there is no report", run -> report(run, "TOTAL", "409 REPORT_UNRECONCILED", Map.of())),
                notices("I-18", "its own recount differs", run -> recount(run, "", List.of("TOTAL"))),
                notices("I-18", "there is no recount", run -> recount(run, "409 LOG_CUT_OFF", List.of())),
                notices("I-24", "descriptors are not closed", run -> after(run, new Footprint(256, 400, 265, 40))),
                notices("I-24", "threads do not end", run -> after(run, new Footprint(256, 400, 100, 113))),
                notices("I-24", "memory has no end", run -> after(run, new Footprint(256, 657, 100, 40))),
                notices("I-24", "a part does not run", ObservedTest::gone),
                notices("I-25", "a command was not answered", ObservedTest::unansweredWithoutBroker),
                notices("I-25", "departments are of no concern", run -> {
                    unansweredWithoutBroker(run);
                    run.traces.troubles.add(during("approval-service"));
                }),
                notices("I-25", "neither is the link to the log", run -> {
                    unansweredWithoutBroker(run);
                    run.traces.troubles.add(during("intake-service-2>broker"));
                }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongs")
    void isNoticed(String invariant, Consumer<Run> spoil) {
        Spoilt.assertNoticed(invariant, spoil);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store",
                "gateway",
                "intake-service",
                "intake-service-2",
                "intake-service-2>store",
                "gateway>intake-service"
            })
    void aCommandNeedNotBeAnsweredWhileSomethingElseIsWrong(String victim) {
        Spoilt.assertAllRight(run -> {
            unansweredWithoutBroker(run);
            run.traces.troubles.add(during(victim));
        });
    }

    @Test
    void whatWasWrongAShortWhileAgoMayStillBeFelt() {
        Spoilt.assertAllRight(run -> {
            unansweredWithoutBroker(run);
            run.traces.troubles.add(new Trouble("store", seconds(-12), seconds(-9)));
        });
    }

    @Test
    void aServiceWhoseOutboxesAreFullMaySaySo() {
        Spoilt.assertAllRight(run -> {
            unansweredWithoutBroker(run);
            run.deeds.change(deed -> deed.answer() == Answer.UNKNOWN, ObservedTest::overflowing);
        });
    }

    @Test
    void theFirstAndTheLastSecondOfAnOutageDoNotCount() {
        Run run = Run.byTheBook();
        run.traces.troubles.add(new Trouble("broker", seconds(-2), seconds(1) - 1));

        assertThat(run.verdict().notYetChecked())
                .extracting(NotYetChecked::reason)
                .contains("0 commands were sent and answered while only the broker was away");
    }

    @Test
    void saysHowManyCommandsItLookedAt() {
        Run run = Run.byTheBook();
        run.traces.troubles.add(during("broker"));

        assertThat(run.verdict().remarks()).anyMatch(remark -> remark.startsWith("I-25: 13 commands"));
        assertThat(run.verdict().notYetChecked())
                .extracting(NotYetChecked::reason)
                .noneMatch(reason -> reason.startsWith("0 commands"));
    }

    @Test
    void saysWhatNobodyCouldLookAt() {
        Run run = Run.byTheBook();
        run.traces.after.clear();
        run.traces.reports.clear();

        assertThat(run.verdict().notYetChecked())
                .extracting(NotYetChecked::invariant)
                .contains("I-18", "I-24", "I-25");
    }

    @Test
    void aProcessMayHoldTwiceAsMuchAndSomeMore() {
        Spoilt.assertAllRight(run -> after(run, new Footprint(256, 656, 264, 112)));
    }

    private static void unansweredWithoutBroker(Run run) {
        run.deeds.unanswered("applicant", Operation.FILE, "", Map.of(Words.PROCEED_TO, "SUBMITTED"));
        run.traces.troubles.add(during("broker"));
    }

    /** All deeds of a run by hand are within the first microsecond. */
    private static Trouble during(String victim) {
        return new Trouble(victim, seconds(-2), seconds(5));
    }

    private static long seconds(long number) {
        return Duration.ofSeconds(number).toNanos();
    }

    private static Deed overflowing(Deed of) {
        return new Deed(
                of.number(),
                of.actor(),
                of.operation(),
                of.key(),
                of.subject(),
                of.begun(),
                of.ended(),
                of.at(),
                of.answer(),
                503,
                of.asked(),
                Map.of(Words.CODE, "OVERFLOWING"));
    }

    private static Sums cases() {
        return new Sums(0, 2, 2, 1, 0, 0, 1, 0);
    }

    private static Sums two() {
        return new Sums(0, 2, 2, 2, 0, 0, 0, 0);
    }

    private static void total(Run run, Sums sums) {
        report(run, "TOTAL", "", Map.of("TOTAL", sums));
    }

    private static void report(Run run, String by, String problem, Map<String, Sums> rows) {
        run.traces.reports.replaceAll(
                report -> report.by().equals(by) ? new MonthlySums(report.month(), by, problem, rows) : report);
    }

    private static void recount(Run run, String problem, List<String> differences) {
        run.traces.recounts.set(0, new MonthlyRecount(Traces.MONTH, problem, 0, differences));
    }

    private static void gone(Run run) {
        run.traces.before.put("broker", new Footprint(256, 400, 100, 40));
    }

    private static void after(Run run, Footprint footprint) {
        run.traces.after.put("store", footprint);
    }
}
