package cn.lianshen.kit.aggregate;

import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.kit.decision.Decision.Changed;
import cn.lianshen.kit.decision.Decision.Declined;
import cn.lianshen.kit.decision.Outcome;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Carries out commands on aggregates: once per key, against the revision they were decided on. */
public final class Commands<S> {

    private static final int ATTEMPTS = 10;
    private static final long SHORTEST_WAIT_NANOS = 5_000_000;
    private static final long LONGEST_WAIT_NANOS = 50_000_000;
    private static final JsonMapper ANSWERS = JsonMapper.shared();

    private final Aggregates<S> aggregates;
    private final Runnable onConflict;

    /** Carries them out; nobody counts how often somebody else was faster. */
    public Commands(Aggregates<S> aggregates) {
        this(aggregates, () -> {});
    }

    /** @param onConflict told every time somebody else was faster and the command is decided again */
    public Commands(Aggregates<S> aggregates, Runnable onConflict) {
        this.aggregates = aggregates;
        this.onConflict = onConflict;
    }

    /**
     * Brings an aggregate into being. The id must follow from the key, so that a repetition meets the first.
     *
     * @param answer what the caller is told now and on every repetition
     */
    public <A, R> Outcome<A, R> create(CommandId command, NewAggregate<S> aggregate, Class<A> answerType, A answer) {
        if (aggregates.insert(aggregate, recent(command, answer))) {
            return new Outcome.Done<>(answer, false);
        }
        Optional<Outcome<A, R>> earlier =
                aggregates.find(aggregate.id()).flatMap(stored -> repetition(stored, command, answerType));
        return earlier.orElseGet(Outcome.KeyReused::new);
    }

    /**
     * Changes an aggregate.
     *
     * @param decide may be asked several times, each time with the aggregate as it stands then
     */
    public <A, R> Outcome<A, R> change(
            String id, CommandId command, Class<A> answerType, Function<Stored<S>, Decision<S, A, R>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Stored<S>> found = aggregates.find(id);
            if (found.isEmpty()) {
                return new Outcome.Missing<>();
            }
            Stored<S> stored = found.get();
            Optional<Outcome<A, R>> earlier = repetition(stored, command, answerType);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            switch (decide.apply(stored)) {
                case Declined<S, A, R> declined -> {
                    return new Outcome.Refused<>(declined.refusal());
                }
                case Changed<S, A, R> _
                when stored.full() -> {
                    return new Outcome.Busy<>();
                }
                case Changed<S, A, R> changed -> {
                    if (aggregates.save(stored, changed.state(), changed.events(), recent(command, changed.answer()))) {
                        return new Outcome.Done<>(changed.answer(), false);
                    }
                }
            }
            onConflict.run();
            waitBriefly();
        }
        return new Outcome.Busy<>();
    }

    private <A, R> Optional<Outcome<A, R>> repetition(Stored<S> stored, CommandId command, Class<A> answerType) {
        return stored.earlier(command).map(done -> {
            if (!done.digest().equals(command.digest())) {
                return new Outcome.KeyReused<>();
            }
            return new Outcome.Done<>(ANSWERS.readValue(done.answer(), answerType), true);
        });
    }

    private static <A> Document recent(CommandId command, A answer) {
        return AggregateDocument.recent(command, ANSWERS.writeValueAsString(answer));
    }

    private static void waitBriefly() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_NANOS, LONGEST_WAIT_NANOS));
    }
}
