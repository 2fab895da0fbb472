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
        if (aggregates.insert(aggregate, done(command, answer))) {
            return new Outcome.Done<>(answer, false);
        }
        return aggregates
                .find(aggregate.id())
                .flatMap(stored -> stored.earlier(command))
                .<Outcome<A, R>>map(earlier -> repetition(earlier, command, answerType))
                .orElseGet(Outcome.KeyReused::new);
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
                // Another try may find later what this one does not, and there is nothing to bar it with.
                return command.repeated() ? new Outcome.Busy<>() : new Outcome.Missing<>();
            }
            Optional<Outcome<A, R>> outcome = attempt(found.get(), command, answerType, decide);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            onConflict.run();
            waitBriefly();
        }
        return new Outcome.Busy<>();
    }

    /** Empty if another revision came between. */
    private <A, R> Optional<Outcome<A, R>> attempt(
            Stored<S> stored, CommandId command, Class<A> answerType, Function<Stored<S>, Decision<S, A, R>> decide) {
        Optional<RecentCommand> earlier = stored.earlier(command);
        boolean barred = earlier.filter(refused -> refused.bars(command)).isPresent();
        if (earlier.isPresent() && !barred) {
            return Optional.of(repetition(earlier.get(), command, answerType));
        }
        return switch (decide.apply(stored)) {
            case Declined<S, A, R> declined -> {
                boolean settled = barred || !command.repeated() || aggregates.bar(stored, command);
                yield settled ? Optional.of(new Outcome.Refused<>(declined.refusal())) : Optional.empty();
            }
            case Changed<S, A, R> _ when barred -> Optional.of(new Outcome.Barred<>());
            case Changed<S, A, R> _ when stored.full() -> Optional.of(new Outcome.Busy<>());
            case Changed<S, A, R> changed -> {
                boolean saved =
                        aggregates.save(stored, changed.state(), changed.events(), done(command, changed.answer()));
                yield saved ? Optional.of(new Outcome.Done<>(changed.answer(), false)) : Optional.empty();
            }
        };
    }

    private static <A, R> Outcome<A, R> repetition(RecentCommand earlier, CommandId command, Class<A> answerType) {
        String answer = earlier.answer();
        return answer != null && earlier.digest().equals(command.digest())
                ? new Outcome.Done<>(ANSWERS.readValue(answer, answerType), true)
                : new Outcome.KeyReused<>();
    }

    private static <A> Document done(CommandId command, A answer) {
        return AggregateDocument.done(command, ANSWERS.writeValueAsString(answer));
    }

    private static void waitBriefly() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_NANOS, LONGEST_WAIT_NANOS));
    }
}
