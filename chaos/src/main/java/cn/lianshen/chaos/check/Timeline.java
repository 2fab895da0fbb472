package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.contracts.CaseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The states one aggregate went through, each with the widest span of the driver's clock in which it may have stood. The order is that
 * of the stored events; when each happened is bounded by the commands that may have caused it and by what people saw.
 */
final class Timeline {

    static final long EVER = Long.MIN_VALUE;
    static final long NEVER = Long.MAX_VALUE;

    private final List<Span> spans;

    private Timeline(List<Span> spans) {
        this.spans = spans;
    }

    /**
     * A state between two events.
     *
     * @param state after {@code event}
     * @param event that led to it; absent for the first state
     * @param from earliest time the event may have happened
     * @param known latest time the event may have happened
     * @param until latest time the state may have stood
     */
    record Span(String state, Optional<CaseEvent> event, long from, long known, long until) {

        boolean touches(Deed deed) {
            return from <= deed.ended() && until >= deed.begun();
        }
    }

    static Timeline of(Evidence evidence, History history, String aggregate) {
        String start = aggregate.contains(":") ? LegalStep.NEW_REVIEW : LegalStep.NEW_APPLICATION;
        List<LoggedEvent> events = evidence.log().inOrder(aggregate).stream()
                .filter(said -> said.event() != null)
                .toList();
        Causes causes = Causes.of(history.about(aggregate));
        int count = events.size();
        String[] states = new String[count + 1];
        long[] from = new long[count + 1];
        long[] known = new long[count + 1];
        states[0] = start;
        from[0] = EVER;
        known[0] = NEVER;
        for (int i = 1; i <= count; i++) {
            CaseEvent event = events.get(i - 1).event();
            states[i] = event == null ? states[i - 1] : LegalStep.of(event).to();
            Optional<Caused> caused = Caused.by(event);
            List<Command> commands = caused.map(causes::of).orElse(List.of());
            from[i] = Math.max(
                    from[i - 1],
                    commands.stream().mapToLong(Command::begun).min().orElse(EVER));
            known[i] = commands.stream().mapToLong(Command::ended).max().orElse(NEVER);
        }
        observe(history, aggregate, states, known);
        for (int i = count - 1; i >= 0; i--) {
            known[i] = Math.min(known[i], known[i + 1]);
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            Optional<CaseEvent> event = i == 0
                    ? Optional.empty()
                    : Optional.ofNullable(events.get(i - 1).event());
            spans.add(new Span(states[i], event, from[i], known[i], i == count ? NEVER : known[i + 1]));
        }
        return new Timeline(spans);
    }

    /** Whoever saw a state knows that it had been reached by then, for the first time at least. */
    private static void observe(History history, String aggregate, String[] states, long[] known) {
        for (Deed deed : history.deedsAbout(aggregate)) {
            String seen = deed.told().getOrDefault(Words.STATE, "");
            if (deed.operation() == Operation.READ && deed.answer() == Answer.DONE) {
                for (int i = 0; i < states.length; i++) {
                    if (states[i].equals(seen)) {
                        known[i] = Math.min(known[i], deed.ended());
                        break;
                    }
                }
            }
        }
    }

    /** The states in their order. */
    List<Span> spans() {
        return spans;
    }

    /** Whether such a state may have stood at some moment of a deed. */
    boolean possible(Deed deed, Predicate<Span> state) {
        return spans.stream().anyMatch(span -> span.touches(deed) && state.test(span));
    }

    /** Whether one of these states may have stood at some moment of a deed. */
    boolean possible(Deed deed, String... states) {
        List<String> wanted = List.of(states);
        return possible(deed, span -> wanted.contains(span.state()));
    }

    /** Latest time by which anything is known to have happened to it. */
    long known() {
        return spans.size() > 1 ? spans.get(1).known() : NEVER;
    }
}
