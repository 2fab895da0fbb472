package cn.lianshen.benchmarks.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What the workers know together: who is at what, and how far each case is. */
final class Ledger {

    private final Scheme scheme;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Set<String>> decided = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> acceptedAt = new ConcurrentHashMap<>();
    private final Set<String> sighted = ConcurrentHashMap.newKeySet();

    Ledger(Scheme scheme) {
        this.scheme = scheme;
    }

    /** What a decision led to: matters that open now, or the end of reviewing. */
    record Progress(List<String> opened, boolean complete) {}

    void accepted(String application, long at) {
        acceptedAt.put(application, at);
    }

    /** Since when a case is open; those nobody here has started were there before all others. */
    long openSince(String application) {
        return acceptedAt.getOrDefault(application, Long.MIN_VALUE);
    }

    /** Whether the caller is the first to want it. */
    boolean take(String id) {
        return taken.add(id);
    }

    /** Leaves it to others again. */
    void putBack(String id) {
        taken.remove(id);
    }

    Progress decided(String application, String matter) {
        Set<String> matters = decided.computeIfAbsent(application, _ -> new HashSet<>());
        synchronized (matters) {
            matters.add(matter);
            return new Progress(
                    scheme.openedBy(matter, matters),
                    matters.size() == scheme.departments().size());
        }
    }

    /** How long after its acceptance a review was seen for the first time; nothing if it was seen before. */
    @Nullable
    Long sighting(String review, String application, long at) {
        Long accepted = acceptedAt.get(application);
        return accepted == null || !sighted.add(review) ? null : at - accepted;
    }

    /**
     * The result is out. It stays taken: somebody may still hold a list that shows it. Returns how long it took from its acceptance, if
     * it was started here.
     */
    @Nullable
    Long issued(String application, long at) {
        decided.remove(application);
        scheme.departments().keySet().forEach(matter -> sighted.remove(application + ":" + matter));
        Long accepted = acceptedAt.remove(application);
        return accepted == null ? null : at - accepted;
    }
}
