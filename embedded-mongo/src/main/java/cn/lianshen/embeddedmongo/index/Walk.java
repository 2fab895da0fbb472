package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.index.Plan.Run;
import cn.lianshen.embeddedmongo.storage.Entries;
import cn.lianshen.embeddedmongo.storage.Family;
import cn.lianshen.embeddedmongo.storage.View;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Performs a plan on a view: gives stored documents one after the other, each once. */
public final class Walk implements AutoCloseable {
    private final StoredCollection collection;
    private final Plan plan;
    private final View view;
    private final Set<ByteBuffer> seen = new HashSet<>();
    private final Deque<Run> waiting;
    private final PriorityQueue<Branch> merged = new PriorityQueue<>();

    /** Starts before the first document; the view is closed with the walk. */
    public Walk(StoredCollection collection, Plan plan, View view) {
        this.collection = collection;
        this.plan = plan;
        this.view = view;
        this.waiting = new ArrayDeque<>(plan.runs());
        if (plan.sorted() && !plan.byId()) {
            while (!waiting.isEmpty()) {
                openNext();
            }
        }
    }

    /** A document by its stored key, and its bytes. */
    public record Found(byte[] id, byte[] bytes) {}

    /** What is performed. */
    public Plan plan() {
        return plan;
    }

    /** The next document, or nothing behind the last. */
    public @Nullable Found next() {
        return plan.byId() ? nextById() : nextOfEntries();
    }

    /** To get one document is far cheaper than to walk a range that has one. */
    private @Nullable Found nextById() {
        for (Run run = takeRun(); run != null; run = takeRun()) {
            byte[] key = run.range().from();
            byte[] bytes = view.get(Family.DOCUMENTS, key);
            if (bytes != null) {
                return new Found(idIn(key), bytes);
            }
        }
        return null;
    }

    private @Nullable Found nextOfEntries() {
        for (Branch branch = nextEntry(); branch != null; branch = nextEntry()) {
            Found found = plan.index() == null
                    ? new Found(idIn(branch.key), branch.value)
                    : fetch(plan.index().idOf(branch.key, branch.value));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static byte[] idIn(byte[] documentKey) {
        return Arrays.copyOfRange(documentKey, Integer.BYTES, documentKey.length);
    }

    /** How many entries there are, at most the limit if it is not 0; only of an exact plan. */
    public long countEntries(long limit) {
        long count = 0;
        while ((limit == 0 || count < limit) && nextEntry() != null) {
            count++;
        }
        return count;
    }

    private @Nullable Found fetch(byte[] id) {
        if (plan.mayRepeat() && !seen.add(ByteBuffer.wrap(id))) {
            return null;
        }
        byte[] bytes = view.get(Family.DOCUMENTS, collection.documentKey(id));
        return bytes == null ? null : new Found(id, bytes);
    }

    private @Nullable Branch nextEntry() {
        while (merged.isEmpty() && !waiting.isEmpty()) {
            openNext();
        }
        Branch branch = merged.poll();
        if (branch == null) {
            return null;
        }
        if (branch.entries.next()) {
            merged.add(branch.advanced());
        } else {
            branch.entries.close();
        }
        return branch;
    }

    private @Nullable Run takeRun() {
        return plan.reverse() ? waiting.pollLast() : waiting.pollFirst();
    }

    private void openNext() {
        Run run = Objects.requireNonNull(takeRun());
        Entries entries = view.entries(plan.family(), run.range(), plan.reverse());
        if (entries.next()) {
            merged.add(new Branch(entries, entries.key(), entries.value(), run.prefixLength(), plan.reverse()));
        } else {
            entries.close();
        }
    }

    @Override
    public void close() {
        merged.forEach(branch -> branch.entries.close());
        view.close();
    }

    /** One run and the entry it stands at. */
    private record Branch(Entries entries, byte[] key, byte[] value, int prefix, boolean reverse)
            implements Comparable<Branch> {
        Branch advanced() {
            return new Branch(entries, entries.key(), entries.value(), prefix, reverse);
        }

        @Override
        public int compareTo(Branch other) {
            int order = Arrays.compareUnsigned(key, prefix, key.length, other.key, other.prefix, other.key.length);
            return reverse ? -order : order;
        }
    }
}
