package cn.lianshen.kit.protocol;

import java.util.List;

/** What can happen to a relay: it reads, sends, hears from the broker or never hears, clears the outbox, crashes. */
record RelaySteps(Variant variant, StoreSteps store) {

    void addTo(List<Step> steps, State state) {
        for (int i = 0; i < state.relays().size(); i++) {
            Relay relay = state.relays().get(i);
            String name = "relay " + (char) ('A' + i);
            if (relay.isIdle()) {
                read(steps, state, i, name);
                continue;
            }
            if (relay.isAwaiting()) {
                continue;
            }
            clear(steps, state, i, name);
            send(steps, state, i, name);
            hear(steps, state, i, name);
            if (state.faults() > 0) {
                steps.add(Step.fault(name + " crashes", crash(state, i)));
            }
        }
        for (int i = 0; i < state.late().size(); i++) {
            int event = state.late().get(i);
            State landed = state.withLate(state.late().drop(event)).land(event);
            steps.add(Step.of("the late send of " + Events.name(event) + " lands", landed));
        }
    }

    private void read(List<Step> steps, State state, int index, String name) {
        Events outbox = store.outbox(state);
        if (!outbox.isEmpty()) {
            steps.add(Step.of(name + " reads the outbox " + outbox, state.with(index, Relay.reading(outbox))));
        }
    }

    private void send(List<Step> steps, State state, int index, String name) {
        Relay relay = state.relays().get(index);
        boolean mustClearFirst = variant.clearing() == Variant.Clearing.PULL_BEFORE_PUBLISHING && !relay.cleared();
        if (relay.sent() == relay.snapshot().size() || mustClearFirst) {
            return;
        }
        if (variant.sending() == Variant.Sending.PIPELINED) {
            steps.add(Step.of(name + " sends " + Events.name(relay.next()), state.with(index, relay.send())));
        } else if (relay.hasAckedAllItSent()) {
            // Nothing that happens between the send and its outcome could tell the two apart.
            hear(steps, state.with(index, relay.send()), index, name);
        }
    }

    private void hear(List<Step> steps, State state, int index, String name) {
        Relay relay = state.relays().get(index);
        for (int i = 0; i < relay.flying().size(); i++) {
            int event = relay.flying().get(i);
            String send = "the send of " + Events.name(event) + " by " + name;
            steps.add(Step.of(send + " lands", state.land(event).with(index, relay.landed(event))));
            if (state.faults() > 0) {
                State failed = state.afterFault().with(index, relay.failed(event));
                steps.add(Step.fault(send + " is lost", failed));
                steps.add(
                        Step.fault(send + " times out but is still on its way", failed.withLate(later(state, event))));
            }
        }
    }

    private void clear(List<Step> steps, State state, int index, String name) {
        Relay relay = state.relays().get(index);
        Events outbox = state.visible().outbox();
        switch (variant.clearing()) {
            case PULL_BEFORE_PUBLISHING -> {
                if (!relay.cleared()) {
                    Events rest = outbox.after(Events.sequence(
                            relay.snapshot().get(relay.snapshot().size() - 1)));
                    steps.add(Step.of(
                            name + " pulls " + relay.snapshot(), cleared(state, rest, index, relay.afterClearing())));
                }
                endPass(steps, state, index, name, relay.cleared());
            }
            case PULL_ACKED_PREFIX -> {
                if (relay.ackedPrefix() > 0 && relay.isAtItsEnd()) {
                    steps.add(Step.of(
                            name + " pulls everything up to " + relay.ackedPrefix(),
                            cleared(state, outbox.after(relay.ackedPrefix()), index, Relay.IDLE)));
                }
                endPass(steps, state, index, name, relay.ackedPrefix() == 0);
            }
            case PULL_EXACTLY_ACKED -> {
                if (!relay.acked().isEmpty() && relay.isAtItsEnd()) {
                    steps.add(Step.of(
                            name + " pulls " + relay.acked(),
                            cleared(state, without(outbox, relay.acked()), index, Relay.IDLE)));
                }
                endPass(steps, state, index, name, relay.acked().isEmpty());
            }
            case SET_EMPTY -> {
                if (relay.acked().size() == relay.snapshot().size()) {
                    steps.add(Step.of(name + " empties the outbox", cleared(state, Events.NONE, index, Relay.IDLE)));
                }
                endPass(
                        steps,
                        state,
                        index,
                        name,
                        relay.acked().size() < relay.snapshot().size());
            }
        }
    }

    /** A pass that failed, or has nothing left to clear, is given up; the next one reads the outbox again. */
    private void endPass(List<Step> steps, State state, int index, String name, boolean nothingToClear) {
        Relay relay = state.relays().get(index);
        if (nothingToClear && relay.isAtItsEnd()) {
            steps.add(Step.of(name + " ends its pass", state.with(index, Relay.IDLE)));
        }
    }

    private State cleared(State state, Events rest, int index, Relay relay) {
        State written = store.write(state, state.visible().withOutbox(rest));
        boolean mustWait = relay.isIdle() && !written.visible().equals(written.durable());
        return written.with(index, mustWait ? Relay.AWAITING : relay);
    }

    /** What it had sent may still land. */
    private static State crash(State state, int index) {
        Events flying = state.relays().get(index).flying();
        State crashed = state.afterFault().with(index, Relay.IDLE);
        for (int i = 0; i < flying.size(); i++) {
            crashed = crashed.withLate(later(crashed, flying.get(i)));
        }
        return crashed;
    }

    private static Events later(State state, int event) {
        return sorted(state.late().add(event));
    }

    /** The order in which sends were given up is of no consequence; one order for all of them saves states. */
    private static Events sorted(Events bag) {
        Events result = Events.NONE;
        for (int event = 1; event <= 15; event++) {
            for (int i = 0; i < bag.size(); i++) {
                result = bag.get(i) == event ? result.add(event) : result;
            }
        }
        return result;
    }

    private static Events without(Events outbox, Events acked) {
        Events rest = outbox;
        for (int i = 0; i < acked.size(); i++) {
            rest = rest.drop(acked.get(i));
        }
        return rest;
    }
}
