package cn.lianshen.embeddedmongo.write;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by key. Keys may share a lock; who needs several takes them together, in one order. */
final class Locks {
    private static final int SIZE = 4096;

    private final ReentrantLock[] locks = new ReentrantLock[SIZE];

    Locks() {
        Arrays.setAll(locks, _ -> new ReentrantLock());
    }

    Held hold(Collection<byte[]> keys) {
        int[] slots = keys.stream()
                .mapToInt(key -> Math.floorMod(mix(Arrays.hashCode(key)), SIZE))
                .sorted()
                .distinct()
                .toArray();
        for (int slot : slots) {
            locks[slot].lock();
        }
        return new Held(this, slots);
    }

    private static int mix(int hash) {
        return (hash * 0x9E3779B9) >>> 8;
    }

    /** To be closed by the thread that holds it. */
    record Held(Locks owner, int[] slots) implements AutoCloseable {
        @Override
        public void close() {
            for (int slot : slots) {
                owner.locks[slot].unlock();
            }
        }
    }
}
