package cn.lianshen.kit.consume;

import cn.lianshen.kit.aggregate.Cursor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cursors of the cases that were busy last, so that a poll need not ask the store for them again. They may be behind when another
 * consumer took over meanwhile, never ahead: whoever finds an event out of order has to look at the stored ones before believing it.
 */
final class RememberedCursors {

    /** As many as move within seconds. What is kept longer becomes old in memory and is costly to collect. */
    private static final int CASES = 128;

    private final CaseCursors stored;
    private final Map<String, Map<String, Cursor>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Cursor>> eldest) {
            return size() > CASES;
        }
    };

    RememberedCursors(CaseCursors stored) {
        this.stored = stored;
    }

    /** The cursors of some cases, from memory where they are there. */
    Map<String, Map<String, Cursor>> of(Collection<String> applicationIds) {
        Map<String, Map<String, Cursor>> known = new HashMap<>();
        Set<String> missing = new HashSet<>();
        synchronized (remembered) {
            for (String id : applicationIds) {
                Map<String, Cursor> cursors = remembered.get(id);
                if (cursors == null) {
                    missing.add(id);
                } else {
                    known.put(id, cursors);
                }
            }
        }
        if (!missing.isEmpty()) {
            known.putAll(stored.read(missing));
        }
        return known;
    }

    /** Remembers what has been stored with the effects of these batches. */
    void keep(List<CaseBatch> applied) {
        synchronized (remembered) {
            applied.forEach(batch -> remembered.put(batch.applicationId(), batch.after()));
        }
    }

    /** The next look goes to the store. */
    void forget(Collection<String> applicationIds) {
        synchronized (remembered) {
            applicationIds.forEach(remembered::remove);
        }
    }

    /** The same for all cases. */
    void forgetAll() {
        synchronized (remembered) {
            remembered.clear();
        }
    }
}
