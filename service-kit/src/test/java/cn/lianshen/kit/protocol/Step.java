package cn.lianshen.kit.protocol;

/**
 * One thing that can happen next.
 *
 * @param name as it stands in a counter-example
 * @param fault whether it may as well never happen
 */
record Step(String name, State after, boolean fault) {

    static Step of(String name, State after) {
        return new Step(name, after, false);
    }

    static Step fault(String name, State after) {
        return new Step(name, after, true);
    }
}
