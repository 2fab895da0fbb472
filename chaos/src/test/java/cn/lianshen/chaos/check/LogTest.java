package cn.lianshen.chaos.check;

import static cn.lianshen.chaos.check.Spoilt.notices;

import cn.lianshen.chaos.evidence.Archived;
import cn.lianshen.chaos.evidence.Cursors;
import cn.lianshen.chaos.evidence.FeedLine;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.Parked;
import cn.lianshen.chaos.evidence.StoredApplication;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** I-7 to I-10: the log and those who read it. */
class LogTest {

    private static final int CLAIMED = 3;

    static Stream<Arguments> wrongs() {
        return Stream.of(
                notices("I-7", "an event is missing", run -> run.traces.log.remove(CLAIMED)),
                notices("I-7", "two events stand in the wrong order", run -> Collections.swap(run.traces.log, 2, 3)),
                notices(
                        "I-7",
                        "a copy is not the same",
                        run -> run.traces.log.add(Changed.copy(run.traces.log.get(CLAIMED), 99, "other"))),
                notices("I-8", "the log lacks the last event", run -> run.traces.log.removeLast()),
                notices("I-8", "the archive lacks an event", run -> run.traces.archive.remove(Run.ONE + ":1:1")),
                notices(
                        "I-8",
                        "the archive has another event",
                        run -> run.traces.archive.put(
                                Run.ONE + ":1:1", new Archived(Run.ONE + ":1:1", Run.ONE, 1, "other"))),
                notices(
                        "I-8",
                        "the archive has one too many",
                        run -> run.traces.archive.put(
                                Run.ONE + ":1:9", new Archived(Run.ONE + ":1:9", Run.ONE, 9, "other"))),
                notices("I-8", "an outbox is not empty", LogTest::waiting),
                notices("I-9", "a reader is behind", run -> at(run, new Cursors.Place(1, 1, "x"))),
                notices("I-9", "a reader is ahead", run -> at(run, new Cursors.Place(1, 9, "x"))),
                notices("I-9", "a reader has read something else", run -> at(run, new Cursors.Place(1, 3, "x"))),
                notices("I-9", "a reader has never heard of it", run -> run.traces.cursors.removeFirst()),
                notices(
                        "I-9",
                        "something is parked",
                        run -> run.traces.parked.add(new Parked("approval-service", "x", Run.ONE, "GAP"))),
                notices("I-10", "the feed lacks an event", run -> run.traces.feed.removeLast()),
                notices("I-10", "the feed has an event twice", run -> run.traces.feed.add(again(run))),
                notices("I-10", "the feed has a hole", run -> run.traces.feed.remove(CLAIMED)),
                notices(
                        "I-10",
                        "a notice was written twice",
                        run -> run.traces.notices.add(run.traces.notices.getFirst())),
                notices(
                        "I-10",
                        "a delivery was noted twice",
                        run -> run.traces.deliveries.add(run.traces.deliveries.getFirst())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongs")
    void isNoticed(String invariant, Consumer<Run> spoil) {
        Spoilt.assertNoticed(invariant, spoil);
    }

    @Test
    void copiesThatAreTheSameAreAllRight() {
        Spoilt.assertAllRight(run -> {
            LoggedEvent claimed = run.traces.log.get(CLAIMED);
            run.traces.log.add(Changed.copy(claimed, 99, claimed.digest()));
        });
    }

    private static void waiting(Run run) {
        StoredApplication one = run.traces.applications.get(Run.ONE);
        if (one != null) {
            run.traces.applications.put(
                    Run.ONE,
                    Changed.aggregate(
                            one,
                            Changed.recent(one.aggregate(), 1, one.aggregate().recent())));
        }
    }

    /** Puts the reading of review A by approval-service somewhere else. */
    private static void at(Run run, Cursors.Place place) {
        run.traces.cursors.replaceAll(cursor -> {
            if (!cursor.service().equals("approval-service")
                    || !cursor.applicationId().equals(Run.ONE)) {
                return cursor;
            }
            Map<String, Cursors.Place> places = new HashMap<>(cursor.places());
            places.put("A", place);
            return new Cursors(cursor.service(), cursor.applicationId(), places);
        });
    }

    private static FeedLine again(Run run) {
        FeedLine first = run.traces.feed.getFirst();
        return new FeedLine(
                run.traces.feed.size() + 1L, first.eventId(), first.applicationId(), first.type(), "S", List.of());
    }
}
