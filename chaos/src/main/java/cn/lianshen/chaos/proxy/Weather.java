package cn.lianshen.chaos.proxy;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The mode of a link, with waiting for the next one. */
final class Weather {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Mode mode;

    Weather(Mode mode) {
        this.mode = mode;
    }

    Mode now() {
        return mode;
    }

    void change(Mode next) {
        lock.lock();
        try {
            mode = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the first mode that does not hold data of that way. */
    Mode awaitPassage(Mode.Way way) throws InterruptedException {
        var seen = mode;
        if (!holds(seen, way)) {
            return seen;
        }
        lock.lockInterruptibly();
        try {
            while (holds(mode, way)) {
                changed.await();
            }
            return mode;
        } finally {
            lock.unlock();
        }
    }

    private static boolean holds(Mode mode, Mode.Way way) {
        return mode instanceof Mode.Hold hold && (hold.way() == way || hold.way() == Mode.Way.BOTH);
    }
}
