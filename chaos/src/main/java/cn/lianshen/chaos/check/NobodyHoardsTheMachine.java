package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.Footprint;
import cn.lianshen.chaos.evidence.Observed;
import java.util.TreeMap;

/**
 * After the run no process holds much more descriptors and threads than its part held before it, and none more memory than a Java of its
 * size may. A leak of one for each outage or reconnection shows, one of a few does not.
 */
final class NobodyHoardsTheMachine implements Invariant {

    private static final int TIMES = 2;
    private static final int MORE_DESCRIPTORS = 64;
    private static final int MORE_THREADS = 32;

    /**
     * What a Java may occupy beside its heap, in MiB: classes, compiled code, stacks and buffers 200, the mapped class cache 100, and in
     * the store 100 for its blocks. It says that memory ends somewhere, not that it is small.
     */
    private static final int BESIDE_THE_HEAP = 400;

    @Override
    public String id() {
        return "I-24";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Observed observed = evidence.observed();
        if (observed.before().isEmpty() || observed.after().isEmpty()) {
            findings.notYet("memory, descriptors and threads of the processes were not sampled");
            return;
        }
        new TreeMap<>(observed.before()).forEach((part, before) -> {
            Footprint after = observed.after().get(part);
            if (after == null) {
                findings.wrong(part, "has no process any more");
            } else {
                compare(part, before, after, findings);
            }
        });
        findings.remark("processes before and after: %s", summary(observed));
    }

    private static void compare(String part, Footprint before, Footprint after, Findings findings) {
        long mostDescriptors = TIMES * before.descriptors() + MORE_DESCRIPTORS;
        if (after.descriptors() > mostDescriptors) {
            findings.wrong(
                    part,
                    "has %d descriptors open, before the run it were %d",
                    after.descriptors(),
                    before.descriptors());
        }
        long mostThreads = TIMES * before.threads() + MORE_THREADS;
        if (after.threads() > mostThreads) {
            findings.wrong(part, "has %d threads, before the run it were %d", after.threads(), before.threads());
        }
        if (after.resident() > after.heapLimit() + BESIDE_THE_HEAP) {
            findings.wrong(part, "occupies %d MiB with a heap of %d MiB", after.resident(), after.heapLimit());
        }
    }

    private static String summary(Observed observed) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(observed.after()).forEach((part, after) -> {
            Footprint before = observed.before().getOrDefault(part, after);
            all.append(all.isEmpty() ? "" : "; ")
                    .append("%s %d to %d MiB, %d to %d descriptors, %d to %d threads"
                            .formatted(
                                    part,
                                    before.resident(),
                                    after.resident(),
                                    before.descriptors(),
                                    after.descriptors(),
                                    before.threads(),
                                    after.threads()));
        });
        return all.toString();
    }
}
