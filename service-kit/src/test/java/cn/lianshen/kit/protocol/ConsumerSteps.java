package cn.lianshen.kit.protocol;

import cn.lianshen.kit.protocol.Variant.Gaps;
import cn.lianshen.kit.protocol.Variant.Saving;
import java.util.List;

/** What can happen to the consumer: it takes a record, does the second half of it, resumes, commits, crashes. */
record ConsumerSteps(Variant variant) {

    void addTo(List<Step> steps, State state) {
        Consumer consumer = state.consumer();
        if (consumer.holding() != 0) {
            secondHalf(steps, state);
        } else {
            takeNext(steps, state);
            resumeParked(steps, state);
            commit(steps, state);
        }
        boolean hasSomethingToForget = consumer.read() > 0 || consumer.holding() != 0;
        if (state.faults() > 0 && hasSomethingToForget) {
            Consumer crashed = consumer.crashed(variant.gaps() == Gaps.PARK_IN_MEMORY);
            steps.add(Step.fault("the consumer crashes", state.afterFault().with(crashed)));
        }
    }

    /** Whether it has a record before it or in its hands. */
    boolean isBusy(State state) {
        return state.consumer().holding() != 0
                || state.consumer().read() < state.log().size();
    }

    private void takeNext(List<Step> steps, State state) {
        Consumer consumer = state.consumer();
        if (!isBusy(state)) {
            return;
        }
        int event = state.log().get(consumer.read());
        String takes = "the consumer takes " + Events.name(event);
        if (variant.saving() == Saving.WITHOUT_CURSOR) {
            steps.add(Step.of(takes + " and applies it", affect(state, consumer.skip(), event)));
            return;
        }
        int distance = Events.sequence(event) - consumer.cursor();
        if (distance <= 0) {
            steps.add(Step.of(takes + " and drops it as known", state.with(consumer.skip())));
        } else if (distance == 1 || variant.gaps() == Gaps.APPLY_ANYTHING_NEWER) {
            steps.add(firstHalf(takes, state, event));
        } else {
            steps.add(gap(takes, state, event));
        }
    }

    private Step gap(String takes, State state, int event) {
        Consumer consumer = state.consumer();
        return switch (variant.gaps()) {
            case PARK, PARK_IN_MEMORY -> Step.of(takes + " and parks it", state.with(consumer.park(event)));
            case DROP -> Step.of(takes + " and drops it as too early", state.with(consumer.skip()));
            case PLAIN, APPLY_ANYTHING_NEWER ->
                Step.of(takes + " before its predecessor", state.breaking(Property.GAP_SEEN));
        };
    }

    private Step firstHalf(String takes, State state, int event) {
        Consumer consumer = state.consumer();
        return switch (variant.saving()) {
            case EFFECT_WITH_CURSOR, WITHOUT_CURSOR ->
                Step.of(takes + " and applies it", apply(state, consumer.skip(), event));
            case CURSOR_BEFORE_EFFECT ->
                Step.of(
                        takes + " and saves the cursor",
                        state.with(consumer.advance(event).hold(event)));
            case EFFECT_BEFORE_CURSOR -> Step.of(takes + " and applies it", affect(state, consumer.hold(event), event));
            case IDEMPOTENT_EFFECT_BEFORE_CURSOR ->
                consumer.effects().contains(event)
                        ? Step.of(takes + " and finds its effect there", state.with(consumer.hold(event)))
                        : Step.of(takes + " and applies it", affect(state, consumer.hold(event), event));
            case OFFSET_BEFORE_EFFECT ->
                Step.of(
                        takes + " and commits the offset",
                        state.withLog(state.log().from(consumer.read() + 1))
                                .with(consumer.committed().hold(event)));
        };
    }

    private void secondHalf(List<Step> steps, State state) {
        Consumer consumer = state.consumer();
        int event = consumer.holding();
        String name = Events.name(event);
        switch (variant.saving()) {
            case CURSOR_BEFORE_EFFECT ->
                steps.add(Step.of("the consumer applies " + name, affect(state, consumer.skip(), event)));
            case EFFECT_BEFORE_CURSOR, IDEMPOTENT_EFFECT_BEFORE_CURSOR ->
                steps.add(Step.of(
                        "the consumer saves the cursor " + name,
                        state.with(consumer.advance(event).skip())));
            case OFFSET_BEFORE_EFFECT ->
                steps.add(Step.of("the consumer applies " + name, apply(state, consumer.hold(0), event)));
            case EFFECT_WITH_CURSOR, WITHOUT_CURSOR ->
                throw new IllegalStateException(
                        "holding: " + name + " (expected: nothing, since there is one step only)");
        }
    }

    private void resumeParked(List<Step> steps, State state) {
        Consumer consumer = state.consumer();
        if (!consumer.parked().isEmpty() && Events.sequence(consumer.parked().get(0)) == consumer.cursor() + 1) {
            int event = consumer.parked().get(0);
            steps.add(Step.of("the consumer resumes the parked " + Events.name(event), apply(state, consumer, event)));
        }
    }

    /** Without a crash to come, it is of no consequence whether the offset is committed. */
    private static void commit(List<Step> steps, State state) {
        int read = state.consumer().read();
        if (read > 0 && state.faults() > 0) {
            State committed =
                    state.withLog(state.log().from(read)).with(state.consumer().committed());
            steps.add(Step.of("the consumer commits its offset", committed));
        }
    }

    private static State apply(State state, Consumer consumer, int event) {
        return judge(state.with(consumer.apply(event)), consumer.effects(), event);
    }

    private static State affect(State state, Consumer consumer, int event) {
        return judge(state.with(consumer.affect(event)), consumer.effects(), event);
    }

    private static State judge(State after, Events before, int event) {
        if (before.contains(event)) {
            return after.breaking(Property.EFFECT_TWICE);
        }
        int last = before.isEmpty() ? 0 : Events.sequence(before.get(before.size() - 1));
        return Events.sequence(event) == last + 1 ? after : after.breaking(Property.ORDER_BROKEN);
    }
}
