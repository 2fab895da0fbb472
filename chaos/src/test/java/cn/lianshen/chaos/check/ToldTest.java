package cn.lianshen.chaos.check;

import static cn.lianshen.chaos.check.Spoilt.notices;

import cn.lianshen.chaos.evidence.CaseFigures;
import cn.lianshen.chaos.evidence.LogLine;
import cn.lianshen.chaos.evidence.PublishedEvent;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDelivery;
import cn.lianshen.chaos.evidence.StoredNotice;
import cn.lianshen.chaos.history.Reception;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** I-14 to I-18, I-24 and I-26: what others were told, and what is left in logs. */
class ToldTest {

    static Stream<Arguments> wrongs() {
        return Stream.of(
                notices("I-14", "a receiver never got an event", run -> run.traces.receptions.removeLast()),
                notices("I-14", "an event was never owed", run -> run.traces.deliveries.removeFirst()),
                notices("I-14", "a delivery was given up", run -> run.traces.deliveries.replaceAll(ToldTest::dead)),
                notices("I-14", "a signature does not verify", run -> change(run, ToldTest::unverified)),
                notices(
                        "I-14",
                        "one id has two contents",
                        run -> run.traces.receptions.add(rewritten(run.traces.receptions.getFirst()))),
                notices(
                        "I-14",
                        "somebody got what he did not ask for",
                        run -> run.traces.receptions.add(new Reception(
                                "other", "http://127.0.0.1:1/other", Run.ONE + ":1:1", true, "b", 200, Sayings.AT))),
                notices(
                        "I-15",
                        "an ordered receiver got the later first",
                        run -> Collections.swap(run.traces.receptions, 0, 1)),
                notices("I-16", "the public topic lacks an event", run -> run.traces.published.removeLast()),
                notices(
                        "I-16",
                        "a private field is published",
                        run -> run.traces.published.replaceAll(
                                event -> published(event, Set.of("id", "applicant"), event.data()))),
                notices(
                        "I-16",
                        "the public topic says two things",
                        run -> run.traces.published.add(
                                published(run.traces.published.getFirst(), Set.of("id"), "other"))),
                notices(
                        "I-16",
                        "the public topic has them in the wrong order",
                        run -> Collections.swap(run.traces.published, 0, 1)),
                notices("I-17", "somebody was not told", run -> run.traces.notices.removeFirst()),
                notices(
                        "I-17",
                        "somebody was told whom it does not concern",
                        run -> run.traces.notices.add(
                                new StoredNotice("x", Run.ONE + ":1:1", List.of("account:applicant2")))),
                notices("I-18", "a case is not counted", run -> run.traces.figures.removeFirst()),
                notices("I-18", "a case is counted in another state", run -> figures(run, "READY", "APPROVED")),
                notices("I-18", "a review is counted otherwise", run -> figures(run, "ISSUED", "REFUSED")),
                notices("I-24", "an outbox is beyond its cap", run -> aggregate(run, 201, List.of("key-2"))),
                notices(
                        "I-24",
                        "it remembers too many commands",
                        run -> aggregate(
                                run,
                                0,
                                IntStream.range(0, 51).mapToObj(i -> "k" + i).toList())),
                notices(
                        "I-26",
                        "an error nobody caused",
                        run -> run.traces.logLines.add(
                                new LogLine("intake.log", 1, LogLine.Kind.ERROR, "NullPointerException in Join"))),
                notices(
                        "I-26",
                        "a secret in a log",
                        run -> run.traces.logLines.add(new LogLine("intake.log", 1, LogLine.Kind.SECRET, "whsec_"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongs")
    void isNoticed(String invariant, Consumer<Run> spoil) {
        Spoilt.assertNoticed(invariant, spoil);
    }

    @Test
    void anErrorThatTheRunBroughtAboutIsAllRight() {
        Spoilt.assertAllRight(run -> run.traces.logLines.add(new LogLine(
                "intake.log", 1, LogLine.Kind.ERROR, "MongoSocketReadException: Prematurely reached end of stream")));
    }

    @Test
    void aRepeatedDeliveryIsAllRight() {
        Spoilt.assertAllRight(run -> run.traces.receptions.add(run.traces.receptions.getFirst()));
    }

    private static void change(Run run, UnaryOperator<Reception> change) {
        run.traces.receptions.set(0, change.apply(run.traces.receptions.getFirst()));
    }

    private static Reception unverified(Reception of) {
        return new Reception(of.receiver(), of.url(), of.webhookId(), false, of.body(), of.status(), of.at());
    }

    private static Reception rewritten(Reception of) {
        return new Reception(of.receiver(), of.url(), of.webhookId(), true, "other", of.status(), of.at());
    }

    private static StoredDelivery dead(StoredDelivery of) {
        return new StoredDelivery(
                of.subscription(), of.eventId(), of.applicationId(), of.position(), "DEAD", 7, false, null);
    }

    private static PublishedEvent published(PublishedEvent of, Set<String> fields, String data) {
        return new PublishedEvent(of.partition(), of.offset(), of.id(), of.aggregate(), of.sequence(), data, fields);
    }

    private static void figures(Run run, String state, String second) {
        run.traces.figures.set(
                0, new CaseFigures(Run.ONE, state, "R-" + Run.ONE, "APPROVED", Map.of("A", "APPROVED", "B", second)));
    }

    private static void aggregate(Run run, int waiting, List<String> recent) {
        StoredApplication one = run.traces.applications.get(Run.ONE);
        if (one != null) {
            run.traces.applications.put(
                    Run.ONE, Changed.aggregate(one, Changed.recent(one.aggregate(), waiting, recent)));
        }
    }
}
