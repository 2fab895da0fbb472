package cn.lianshen.kit.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks every state that a variant can reach, the near ones first, until one breaks a property or none is left. */
final class Search {

    private final StoreSteps store;
    private final RelaySteps relays;
    private final ConsumerSteps consumer;
    private final Variant variant;
    private final Set<State> seen = new HashSet<>();
    private final Queue<Visit> open = new ArrayDeque<>();

    private Search(Variant variant) {
        this.variant = variant;
        store = new StoreSteps(variant);
        relays = new RelaySteps(variant, store);
        consumer = new ConsumerSteps(variant);
    }

    static Verdict of(Variant variant) {
        return new Search(variant).run();
    }

    /** A state and the way to it. */
    private record Visit(State state, String step, @Nullable Visit before) {

        List<String> trace() {
            LinkedList<String> steps = new LinkedList<>();
            for (Visit visit = this; visit != null && visit.before != null; visit = visit.before) {
                steps.addFirst(visit.step);
            }
            return List.copyOf(steps);
        }
    }

    private Verdict run() {
        State initial = State.initial(variant);
        seen.add(initial.canonical());
        open.add(new Visit(initial, "", null));
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            State state = visit.state();
            List<Step> steps = stepsFrom(state);
            Property broken = state.broken() == null ? brokenAtRest(state, steps) : state.broken();
            if (broken != null) {
                return new Verdict.Broken(broken, visit.trace(), seen.size());
            }
            for (Step step : steps) {
                if (seen.add(step.after().canonical())) {
                    open.add(new Visit(step.after(), step.name(), visit));
                }
            }
        }
        return new Verdict.Holds(seen.size());
    }

    /**
     * With no fault left and a record before it, what the consumer can do commutes with whatever the others can do, who
     * only append behind that record: it is enough to let the consumer go first.
     */
    private List<Step> stepsFrom(State state) {
        List<Step> steps = new ArrayList<>();
        consumer.addTo(steps, state);
        if (state.faults() == 0 && consumer.isBusy(state)) {
            return steps;
        }
        store.addTo(steps, state);
        relays.addTo(steps, state);
        return steps;
    }

    /** When nothing more will happen by itself, everything must have arrived. */
    private static @Nullable Property brokenAtRest(State state, List<Step> steps) {
        Events made = state.durable().history();
        boolean resting = steps.stream().allMatch(Step::fault);
        if (!resting || state.consumer().effects().equals(made)) {
            return null;
        }
        return state.consumer().cursor() == made.size() ? Property.EFFECT_LOST : Property.EVENT_LOST;
    }
}
