package cn.lianshen.kit.protocol;

import java.util.List;

/** What can happen to the document: a command, a write becoming durable, a kill. */
record StoreSteps(Variant variant) {

    void addTo(List<Step> steps, State state) {
        if (state.visible().history().size() < variant.events()) {
            Store executed = state.visible().execute(state.losses());
            steps.add(Step.of("a command is executed", write(state, executed)));
        }
        if (!state.visible().equals(state.durable())) {
            steps.add(Step.of("the write becomes durable", state.afterFlush()));
            if (state.faults() > 0) {
                steps.add(Step.fault("the store is killed and loses what was not durable", state.afterLoss()));
            }
        }
    }

    /** A write is durable at once unless the variant has a window. */
    State write(State state, Store written) {
        return state.with(written, variant.hasUndurableWindow() ? state.durable() : written);
    }

    /** What a relay finds in the outbox. */
    Events outbox(State state) {
        return variant.reading() == Variant.Reading.WINDOW_AND_DIRTY_READS
                ? state.visible().outbox()
                : state.durable().outbox();
    }
}
