package cn.lianshen.kit.consume;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cases of which something waits for a gap to close. Usually there are none, and then nothing has to be looked for. */
final class CasesWithGaps {

    private final Supplier<? extends Collection<String>> stored;
    private @Nullable Set<String> known;

    /** @param stored asks the store, once until told to forget */
    CasesWithGaps(Supplier<? extends Collection<String>> stored) {
        this.stored = stored;
    }

    synchronized List<String> among(Collection<String> applicationIds) {
        Set<String> cases = known;
        if (cases == null) {
            cases = new HashSet<>(stored.get());
            known = cases;
        }
        return applicationIds.stream().filter(cases::contains).toList();
    }

    /** Called after the event is stored, so that a look at the store in between finds it. */
    synchronized void add(String applicationId) {
        if (known != null) {
            known.add(applicationId);
        }
    }

    synchronized void forget() {
        known = null;
    }
}
