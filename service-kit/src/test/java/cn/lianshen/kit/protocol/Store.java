package cn.lianshen.kit.protocol;

/**
 * The document of the aggregate.
 *
 * @param history every event it has made, in order
 * @param outbox those that are still to be published
 */
record Store(Events history, Events outbox) {

    static final Store EMPTY = new Store(Events.NONE, Events.NONE);

    /** One compare-and-set: the state moves on and its event is in the outbox, or neither. */
    Store execute(int losses) {
        int event = Events.event(history.size() + 1, losses);
        return new Store(history.add(event), outbox.add(event));
    }

    Store withOutbox(Events rest) {
        return new Store(history, rest);
    }
}
