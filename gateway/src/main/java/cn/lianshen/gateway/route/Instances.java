package cn.lianshen.gateway.route;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances that can stand in for each other. */
final class Instances {

    private final List<Instance> all;
    private final RetryBudget budget;
    private final AtomicInteger next = new AtomicInteger();

    /** @param all at least one */
    Instances(List<Instance> all, RetryBudget budget) {
        this.all = List.copyOf(all);
        this.budget = budget;
    }

    RetryBudget budget() {
        return budget;
    }

    /** In which order one request asks them: each first in its turn, but after the others while it is doubtful. */
    Iterator<Instance> turn() {
        if (all.size() == 1) {
            return all.iterator();
        }
        var order = new ArrayList<Instance>(all.size());
        var doubtful = new ArrayList<Instance>(0);
        int first = Math.floorMod(next.getAndIncrement(), all.size());
        for (int i = 0; i < all.size(); i++) {
            Instance instance = all.get((first + i) % all.size());
            boolean now = i == 0 ? instance.mayBeTried() : instance.isTrusted();
            (now ? order : doubtful).add(instance);
        }
        order.addAll(doubtful);
        return order.iterator();
    }
}
