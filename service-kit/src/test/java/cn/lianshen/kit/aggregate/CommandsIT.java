package cn.lianshen.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.kit.store.TestStore;
import cn.lianshen.telemetry.Trace;
import cn.lianshen.telemetry.Traceparent;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsIT {

    private static final String ID = "app-1";
    private static final Traceparent PLACE =
            new Traceparent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

    private final List<String> hints = new ArrayList<>();
    private final Aggregates<Tally> tallies = Tally.aggregates(TestStore.emptyDatabase(), hints::add);
    private final Commands<Tally> commands = new Commands<>(tallies);

    @BeforeEach
    void createTally() {
        Tally.create(tallies, ID);
    }

    @Test
    void storesStateAndEventsInOneWrite() {
        assertThat(count("key-00001", "甲")).isEqualTo(new Outcome.Done<>(1, false));
        assertThat(count("key-00002", "乙")).isEqualTo(new Outcome.Done<>(2, false));

        Stored<Tally> stored = stored();
        assertThat(stored.state()).isEqualTo(new Tally(2, List.of("甲", "乙")));
        assertThat(stored.epoch()).isEqualTo(1);
        assertThat(stored.sequence()).isEqualTo(2);
        assertThat(stored.revision()).isEqualTo(3);
        assertThat(stored.waitingEvents()).isEqualTo(2);
        assertThat(outbox())
                .extracting(entry -> entry.getInt64("sequence").getValue())
                .containsExactly(1L, 2L);
        assertThat(outbox().getFirst().getString("payload").getValue())
                .isEqualTo(CaseEventCodec.text(CaseEventCodec.data(Tally.event(ID, "甲"))));
        assertThat(hints).containsExactly(ID, ID);
    }

    @Test
    void findsByTheKeysOfTheNewState() {
        count("key-00001", "甲");

        assertThat(tallies.findBy(Filters.eq("keys.count", 1))).hasSize(1);
        assertThat(tallies.findBy(Filters.eq("keys.count", 0))).isEmpty();
    }

    @Test
    void givesARepetitionTheAnswerOfTheFirst() {
        count("key-00001", "甲");
        count("key-00002", "乙");
        long revision = stored().revision();

        assertThat(count("key-00001", "甲")).isEqualTo(new Outcome.Done<>(1, true));

        assertThat(stored().revision()).isEqualTo(revision);
        assertThat(stored().state().count()).isEqualTo(2);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherBody() {
        count("key-00001", "甲");

        assertThat(commands.change(
                        ID,
                        Tally.command("key-00001", "other"),
                        Integer.class,
                        stored -> stored.state().countOn(ID, "乙")))
                .isEqualTo(new Outcome.KeyReused<>());
        assertThat(stored().state().count()).isEqualTo(1);
    }

    @Test
    void storesNothingWhenTheAggregateDeclines() {
        assertThat(refuse(Tally.command("key-00001"))).isEqualTo(new Outcome.Refused<>(Tally.Refusal.NO_MORE));
        assertThat(stored().revision()).isEqualTo(1);
        assertThat(count("key-00001", "甲")).as("the key is not used up").isEqualTo(new Outcome.Done<>(1, false));
    }

    @Test
    void aRefusalToARepetitionBarsAllOtherTries() {
        assertThat(refuse(Tally.repeated("key-00001"))).isEqualTo(new Outcome.Refused<>(Tally.Refusal.NO_MORE));

        assertThat(count("key-00001", "甲")).isEqualTo(new Outcome.Barred<>());
        assertThat(refuse(Tally.command("key-00001"))).isEqualTo(new Outcome.Refused<>(Tally.Refusal.NO_MORE));
        assertThat(refuse(Tally.repeated("key-00001"))).isEqualTo(new Outcome.Refused<>(Tally.Refusal.NO_MORE));
        assertThat(stored().state()).isEqualTo(Tally.empty());
        assertThat(stored().sequence()).isZero();
        assertThat(stored().recent()).hasSize(1);
    }

    @Test
    void theTryThatWasUnderWayIsBarredToo() {
        List<Outcome<Integer, Tally.Refusal>> refused = new ArrayList<>();

        Outcome<Integer, Tally.Refusal> late =
                commands.change(ID, Tally.command("key-00001"), Integer.class, stored -> {
                    if (refused.isEmpty()) {
                        refused.add(refuse(Tally.repeated("key-00001")));
                    }
                    return stored.state().countOn(ID, "甲");
                });

        assertThat(refused).containsExactly(new Outcome.Refused<>(Tally.Refusal.NO_MORE));
        assertThat(late).isEqualTo(new Outcome.Barred<>());
        assertThat(stored().state()).isEqualTo(Tally.empty());
    }

    @Test
    void aRepetitionGetsTheAnswerOfATryThatWasFaster() {
        count("key-00001", "甲");

        assertThat(refuse(Tally.repeated("key-00001"))).isEqualTo(new Outcome.Done<>(1, true));
    }

    @Test
    void aRepetitionThatFindsNothingSaysNothing() {
        assertThat(commands.<Integer, Tally.Refusal>change(
                        "app-2",
                        Tally.repeated("key-00001"),
                        Integer.class,
                        stored -> stored.state().countOn("app-2", "甲")))
                .isEqualTo(new Outcome.Busy<>());
    }

    @Test
    void missesWhatDoesNotExist() {
        assertThat(commands.<Integer, Tally.Refusal>change(
                        "app-2",
                        Tally.command("key-00001"),
                        Integer.class,
                        stored -> stored.state().countOn("app-2", "甲")))
                .isEqualTo(new Outcome.Missing<>());
    }

    @Test
    void createsOnceHoweverOftenItIsAsked() {
        NewAggregate<Tally> created = new NewAggregate<>("app-2", Tally.empty(), List.of(Tally.event("app-2", "甲")));

        Outcome<String, Tally.Refusal> first =
                commands.create(Tally.command("key-00001"), created, String.class, "receipt 1");
        Outcome<String, Tally.Refusal> again =
                commands.create(Tally.command("key-00001"), created, String.class, "receipt 2");
        Outcome<String, Tally.Refusal> otherBody =
                commands.create(Tally.command("key-00001", "other"), created, String.class, "receipt 3");
        Outcome<String, Tally.Refusal> otherKey =
                commands.create(Tally.command("key-00002"), created, String.class, "receipt 4");

        assertThat(first).isEqualTo(new Outcome.Done<>("receipt 1", false));
        assertThat(again).isEqualTo(new Outcome.Done<>("receipt 1", true));
        assertThat(otherBody).isEqualTo(new Outcome.KeyReused<>());
        assertThat(otherKey).isEqualTo(new Outcome.KeyReused<>());
        assertThat(tallies.find("app-2").orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    void oneOfManyWithTheSameKeyDoesIt() throws InterruptedException {
        List<Outcome<Integer, Tally.Refusal>> outcomes = Crowd.of(8, _ -> () -> count("key-00001", "甲"));

        assertThat(outcomes).filteredOn(new Outcome.Done<>(1, false)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new Outcome.Done<>(1, true)::equals).hasSize(7);
        assertThat(stored().sequence()).isEqualTo(1);
    }

    @Test
    void remembersTheLastFiftyCommands() {
        IntStream.rangeClosed(1, 51).forEach(i -> count("key-%05d".formatted(i), "甲"));

        assertThat(stored().recent()).hasSize(50).extracting(RecentCommand::key).startsWith("key-00002");
    }

    @Test
    void takesNoMoreCommandsWhileTwoHundredEventsWait() {
        tallies.saveAll(List.of(new Write<>(stored(), Tally.empty(), events(200), Map.of())));

        assertThat(count("key-00001", "甲")).isEqualTo(new Outcome.Busy<>());
        assertThat(stored().sequence()).isEqualTo(200);

        tallies.documents().updateOne(Filters.eq(ID), Updates.popFirst("outbox"));

        assertThat(count("key-00001", "甲")).isEqualTo(new Outcome.Done<>(1, false));
        assertThat(count("key-00001", "甲")).as("a repetition needs no room").isEqualTo(new Outcome.Done<>(1, true));
    }

    @Test
    void storesNothingOfAnEventThatCouldNeverLeave() {
        CaseEvent huge = new ApplicationNotAccepted(
                ID, "长".repeat(CaseEventCodec.MAX_DATA_BYTES / 3), new Actor("clerk", "李窗口"), Tally.NOON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> commands.<Integer, Tally.Refusal>change(
                        ID,
                        Tally.command("key-00001"),
                        Integer.class,
                        stored -> Decision.changed(stored.state().marked("甲"), 1, huge)));

        assertThat(stored().revision()).isEqualTo(1);
        assertThat(stored().state()).isEqualTo(Tally.empty());
    }

    @Test
    void keepsTheTraceOfTheCommandWithItsEvents() {
        try (var _ = Trace.enter(PLACE)) {
            count("key-00001", "甲");
        }
        count("key-00002", "乙");

        assertThat(outbox().getFirst().getString("traceparent").getValue()).startsWith("00-4bf9");
        assertThat(outbox().getLast().containsKey("traceparent")).isFalse();
    }

    private Outcome<Integer, Tally.Refusal> count(String key, String mark) {
        return commands.change(
                ID, Tally.command(key), Integer.class, stored -> stored.state().countOn(ID, mark));
    }

    private Outcome<Integer, Tally.Refusal> refuse(CommandId command) {
        return commands.change(ID, command, Integer.class, _ -> Decision.declined(Tally.Refusal.NO_MORE));
    }

    private static List<CaseEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Tally.event(ID, "M-" + i))
                .toList();
    }

    private Stored<Tally> stored() {
        return tallies.find(ID).orElseThrow();
    }

    private List<BsonDocument> outbox() {
        return Objects.requireNonNull(tallies.documents().find(Filters.eq(ID)).first()).getArray("outbox").stream()
                .map(BsonValue::asDocument)
                .toList();
    }
}
