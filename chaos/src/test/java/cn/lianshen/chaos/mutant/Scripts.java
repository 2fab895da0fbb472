package cn.lianshen.chaos.mutant;

import cn.lianshen.chaos.evidence.Quiet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What each mutant cannot survive unseen. */
final class Scripts {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Scripts() {}

    static Script of(Mutant mutant) {
        return switch (mutant) {
            case CLEARS_THE_OUTBOX -> Scripts::commandsWhileTheRelayIsBetweenReadingAndPulling;
            case PULLS_BEFORE_SENDING -> Scripts::deathBeforeSending;
            case SKIPS_GAPS -> Scripts::recordsBackwards;
            case APPLIES_AGAIN -> Scripts::anOldRecordAgain;
            case MOVES_THE_OFFSET_FIRST -> Scripts::deathBeforeApplying;
            case GIVES_UP_AND_SKIPS -> Scripts::anOutage;
            case SAVES_THE_WHOLE_DOCUMENT, WRITES_UNGUARDED -> Scripts::twoCommandsAtOnce;
            case JOINS_FROM_THE_REVIEWS -> Scripts::departmentsAheadOfTheLog;
            case EMBEDS_AFTER_THE_RESULT -> Scripts::aCorrectionThatLosesAgainstTheResult;
        };
    }

    static List<Case> commandsWhileTheRelayIsBetweenReadingAndPulling(Stage stage, Scribe scribe, String mutation) {
        Case.Desk desk = Case.open(stage, scribe).anyDesk();
        quiet(stage);
        long before = stage.approval().arrivals("relay.beforePull");
        stage.approval().flip(mutation, "hold relay.beforePull " + before);

        desk.claim().expect(200);
        stage.approval().awaitArrivals("relay.beforePull", before + 1);
        desk.release().expect(200);
        desk.claim().expect(200);

        stage.approval().flip(mutation);
        return List.of(desk.of());
    }

    static List<Case> deathBeforeSending(Stage stage, Scribe scribe, String mutation) {
        Case.Desk desk = Case.open(stage, scribe).anyDesk();
        quiet(stage);
        stage.approval().flip(mutation, "halt relay.beforeSend");

        desk.claim();

        stage.approval().awaitDeathAndRestart();
        return List.of(desk.of());
    }

    /**
     * All events of a case in one batch, handed over one by one, the newest first. Held with one batch in hand a consumer fetches one more,
     * so there is something for that, too.
     */
    static List<Case> recordsBackwards(Stage stage, Scribe scribe, String mutation) {
        quiet(stage);
        long before = stage.approval().arrivals("consumer.beforeApply");
        stage.approval().flip(mutation, "hold consumer.beforeApply " + before);
        Case inTheWay = Case.filed(stage, scribe, "SUBMITTED");
        stage.approval().awaitArrivals("consumer.beforeApply", before + 1);
        Records.awaitOf(stage, Case.filed(stage, scribe, "SUBMITTED").id(), 1);
        Case closed = Case.filed(stage, scribe, "ACCEPTED");
        closed.withdraw().expect(200);
        Records.awaitOf(stage, closed.id(), 3);

        stage.approval().flip(mutation, "scramble");
        quiet(stage);
        return List.of(inTheWay, closed);
    }

    static List<Case> anOldRecordAgain(Stage stage, Scribe scribe, String mutation) {
        Case.Desk desk = Case.open(stage, scribe).anyDesk();
        desk.claim().expect(200);
        quiet(stage);
        stage.intake().flip(mutation);

        String review = desk.of().id() + ":" + desk.matter();
        ConsumerRecord<String, byte[]> opened = Records.of(stage, desk.of().id()).stream()
                .filter(found -> Records.header(found, "ce_aggregate").equals(review))
                .findFirst()
                .orElseThrow();
        Records.again(stage, opened);
        return List.of(desk.of());
    }

    static List<Case> deathBeforeApplying(Stage stage, Scribe scribe, String mutation) {
        quiet(stage);
        long before = stage.approval().arrivals("offset.first");
        String halt = "halt consumer.beforeApply";
        stage.approval().flip(mutation, halt, "hold offset.first " + before);

        Case accepted = Case.filed(stage, scribe, "ACCEPTED");
        if (!mutation.isEmpty()) {
            stage.approval().awaitArrivals("offset.first", before + 1);
            quiet(stage);
            stage.approval().flip(mutation, halt);
        }

        stage.approval().awaitDeathAndRestart();
        return List.of(accepted);
    }

    static List<Case> anOutage(Stage stage, Scribe scribe, String mutation) {
        quiet(stage);
        long before = stage.approval().arrivals("consumer.beforeApply");
        stage.approval().flip(mutation, "outage consumer.beforeApply");

        Case accepted = Case.filed(stage, scribe, "ACCEPTED");

        stage.approval().awaitArrivals("consumer.beforeApply", before + (mutation.isEmpty() ? 3 : 10));
        stage.approval().flip(mutation);
        return List.of(accepted);
    }

    static List<Case> twoCommandsAtOnce(Stage stage, Scribe scribe, String mutation) {
        Case contested = Case.filed(stage, scribe, "SUBMITTED");
        quiet(stage);
        long before = stage.intake().arrivals("cmd.beforeCas");
        stage.intake().flip(mutation, "hold cmd.beforeCas " + before);

        CompletableFuture<?> accepting = CompletableFuture.runAsync(contested::accept);
        CompletableFuture<?> withdrawing = CompletableFuture.runAsync(contested::withdraw);
        stage.intake().awaitArrivals("cmd.beforeCas", before + 2);

        stage.intake().flip(mutation);
        CompletableFuture.allOf(accepting, withdrawing).join();
        return List.of(contested);
    }

    /** The join has heard of one decision when all of them are made; whoever looks past the log concludes too early. */
    static List<Case> departmentsAheadOfTheLog(Stage stage, Scribe scribe, String mutation) {
        Case ahead = Case.open(stage, scribe);
        quiet(stage);
        long before = stage.intake().arrivals("consumer.beforeApply");
        stage.intake().flip(mutation, "hold consumer.beforeApply " + before);
        ahead.anyDesk().claim().expect(200);
        stage.intake().awaitArrivals("consumer.beforeApply", before + 1);
        ahead.decideAll(Set.of());

        stage.intake().flip(mutation, "hold consumer.beforeApply " + (before + 1));
        stage.intake().awaitArrivals("consumer.beforeApply", before + 2);
        if (ahead.state().equals("READY")) {
            ahead.issue("APPROVED");
        }
        stage.intake().flip(mutation);
        quiet(stage);
        if (!ahead.state().equals("ISSUED")) {
            ahead.issue("APPROVED").expect(200);
        }
        return List.of(ahead);
    }

    static List<Case> aCorrectionThatLosesAgainstTheResult(Stage stage, Scribe scribe, String mutation) {
        Case ready = Case.open(stage, scribe);
        ready.decideAll(Set.of());
        ready.awaitState("READY");
        quiet(stage);
        long before = stage.intake().arrivals("consumer.beforeApply");
        stage.intake().flip(mutation, "hold consumer.beforeApply " + before);
        Map.Entry<String, String> matter =
                ready.departments().entrySet().iterator().next();
        ready.desk(matter.getKey(), matter.getValue())
                .correct("APPROVED_WITH_CONDITIONS")
                .expect(200);
        stage.intake().awaitArrivals("consumer.beforeApply", before + 1);

        ready.issue("APPROVED").expect(200);

        stage.intake().flip(mutation);
        return List.of(ready);
    }

    private static void quiet(Stage stage) {
        try {
            Quiet.await(stage.sources(), PATIENCE).ifPresent(moving -> {
                throw new IllegalStateException("no quiet before the fault: " + moving);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
