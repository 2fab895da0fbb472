package cn.lianshen.kit.decision;

import cn.lianshen.contracts.CaseEvent;
import java.util.List;

/**
 * What an aggregate answers to a command. Deciding changes nothing; whoever asked stores the change.
 *
 * @param <S> the aggregate
 * @param <A> what the caller is told on success; must survive being stored as JSON
 * @param <R> why nothing happens
 */
public sealed interface Decision<S, A, R> {

    /** The aggregate as it shall become, and what has happened by that. */
    record Changed<S, A, R>(S state, List<CaseEvent> events, A answer) implements Decision<S, A, R> {

        public Changed {
            events = List.copyOf(events);
        }
    }

    /** Nothing happens. */
    record Declined<S, A, R>(R refusal) implements Decision<S, A, R> {}

    /** Shorthand for a change with its events. */
    static <S, A, R> Decision<S, A, R> changed(S state, A answer, CaseEvent... events) {
        return new Changed<>(state, List.of(events), answer);
    }

    /** Shorthand for a refusal. */
    static <S, A, R> Decision<S, A, R> declined(R refusal) {
        return new Declined<>(refusal);
    }
}
