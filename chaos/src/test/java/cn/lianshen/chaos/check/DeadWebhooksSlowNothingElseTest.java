package cn.lianshen.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.chaos.history.Trouble;
import cn.lianshen.contracts.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadWebhooksSlowNothingElseTest {

    private static final int ROUNDS = 4;
    private static final long ROUND = 20;
    private static final long CALM = 10;
    private static final long DEAD = 15;
    private static final int IN_EACH = 25;
    private static final Duration USUAL = Duration.ofMillis(20);
    private static final Duration LONGER = Duration.ofMillis(30);

    private final Traces traces = new Traces();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<NotYetChecked> notYetChecked = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    @Test
    void saysHowLongEverythingTook() {
        rounds(USUAL, USUAL);

        check();

        assertThat(violations).isEmpty();
        assertThat(notYetChecked).isEmpty();
        assertThat(remarks)
                .hasSize(2)
                .allMatch(remark -> remark.endsWith(
                        "20.0 after 20.0 ms, 20.0 after 20.0 ms, 20.0 after 20.0 ms, 20.0 after 20.0 ms"));
    }

    @Test
    void noticesCommandsThatWait() {
        rounds(LONGER, USUAL);

        check();

        assertThat(violations).extracting(Violation::about).containsExactly("commands");
    }

    @Test
    void noticesWebhooksOfOthersThatWait() {
        rounds(USUAL, LONGER);

        check();

        assertThat(violations).extracting(Violation::about).containsExactly("webhooks to other endpoints");
    }

    @Test
    void aRoundInWhichSomethingElseWasWrongDoesNotCount() {
        rounds(LONGER, LONGER);
        traces.troubles.add(new Trouble("intake-service-2", seconds(ROUND + DEAD + 1), seconds(ROUND + DEAD + 2)));

        check();

        assertThat(violations).isEmpty();
        assertThat(notYetChecked).hasSize(2);
    }

    @Test
    void neitherDoesOneSoonAfterATrouble() {
        rounds(LONGER, LONGER);
        traces.troubles.add(new Trouble("store", seconds(ROUND + CALM - 4), seconds(ROUND + CALM - 3)));

        check();

        assertThat(violations).isEmpty();
        assertThat(notYetChecked).hasSize(2);
    }

    private void check() {
        var evidence = traces.evidence(deeds);
        new DeadWebhooksSlowNothingElse()
                .check(evidence, History.of(evidence), new Findings("I-25", violations, notYetChecked, remarks));
    }

    /** In each round five seconds in which all is well, and five in which two endpoints are bad. */
    private void rounds(Duration commands, Duration webhooks) {
        for (long start = 0; start < ROUNDS * ROUND; start += ROUND) {
            stretch(start + CALM, USUAL, USUAL);
            stretch(start + DEAD, commands, webhooks);
            traces.troubles.add(new Trouble("dead", seconds(start + DEAD), seconds(start + DEAD + 5)));
            traces.troubles.add(new Trouble("slow", seconds(start + DEAD) + 1, seconds(start + DEAD + 5)));
        }
    }

    private void stretch(long from, Duration commands, Duration webhooks) {
        for (int i = 0; i < IN_EACH; i++) {
            long moment = seconds(from) + Duration.ofMillis(100L * i + 50).toNanos();
            command(moment, commands);
            var id = event(moment);
            receive("good", id, moment + webhooks.toNanos());
            receive("slow", id, moment + Duration.ofMinutes(1).toNanos());
            receive("dead", id, moment + Duration.ofMinutes(1).toNanos());
        }
    }

    private void command(long begun, Duration took) {
        long number = deeds.size() + 1L;
        deeds.add(new Deed(
                number,
                "applicant",
                Operation.FILE,
                "key-" + number,
                "",
                begun,
                begun + took.toNanos(),
                wallClock(begun),
                Answer.DONE,
                201,
                Map.of(),
                Map.of()));
    }

    private String event(long moment) {
        long sequence = traces.log.size() + 1L;
        var envelope = new Envelope(Run.ONE, 1, sequence, Run.ONE, "t", "/x", wallClock(moment), null);
        traces.log.add(new LoggedEvent(0, sequence, envelope, "", "", null));
        return envelope.id();
    }

    private void receive(String receiver, String event, long moment) {
        traces.receptions.add(
                new Reception(receiver, "http://127.0.0.1:1/" + receiver, event, true, "", 204, wallClock(moment)));
    }

    private static Instant wallClock(long moment) {
        return Sayings.AT.plusNanos(moment);
    }

    private static long seconds(long number) {
        return Duration.ofSeconds(number).toNanos();
    }
}
