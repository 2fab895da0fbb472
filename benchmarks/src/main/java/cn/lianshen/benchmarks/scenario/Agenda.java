package cn.lianshen.benchmarks.scenario;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is to be done, and from when on. The longest due comes first. */
final class Agenda {

    private static final long LOOK_UP_MILLIS = 100;

    private final DelayQueue<Entry> entries = new DelayQueue<>();

    private record Entry(Task task, long due) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(due - ((Entry) other).due);
        }
    }

    void add(Task task, long delayNanos) {
        entries.add(new Entry(task, System.nanoTime() + delayNanos));
    }

    /** What has been due longest; nothing if nothing became due for a moment. */
    @Nullable
    Task next() throws InterruptedException {
        Entry entry = entries.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        return entry == null ? null : entry.task();
    }
}
