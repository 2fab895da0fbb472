package cn.lianshen.benchmarks.visibility;

import cn.lianshen.benchmarks.accounts.Accounts;
import cn.lianshen.benchmarks.http.Connection;
import cn.lianshen.benchmarks.http.Request;
import cn.lianshen.benchmarks.measure.Latencies;
import cn.lianshen.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches some of the cases that workers start: one at a time, asks for each department's review every few milliseconds until it is
 * there. Nobody would work like this; it is done to so few cases that it does not add to the load.
 */
public final class VisibilityProbe {

    private static final long PAUSE = 5_000_000;
    private static final long BETWEEN_CASES = 500_000_000;
    private static final long PATIENCE = 20_000_000_000L;
    private static final int OK = 200;

    private final URI gateway;
    private final Accounts accounts;
    private final Map<String, String> departments;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Latencies one = new Latencies();
    private final Latencies every = new Latencies();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long last = System.nanoTime() - BETWEEN_CASES;

    /** @param departments by matter, of those that are open from the beginning */
    public VisibilityProbe(URI gateway, Accounts accounts, Map<String, String> departments) {
        this.gateway = gateway;
        this.accounts = accounts;
        this.departments = Map.copyOf(departments);
    }

    /** Hears of every accepted case and picks some. */
    public void accepted(String application, long at) {
        if (at - last >= BETWEEN_CASES && busy.compareAndSet(false, true)) {
            last = at;
            Thread.ofVirtual().start(() -> watch(application, at));
        }
    }

    private void watch(String application, long at) {
        AtomicLong latest = new AtomicLong();
        CountDownLatch left = new CountDownLatch(departments.size());
        departments.forEach((matter, department) -> Thread.ofVirtual().start(() -> {
            long seen = seen(application + ":" + matter, department);
            if (seen > 0) {
                one.add(seen - at);
            }
            latest.accumulateAndGet(seen > 0 ? seen : Long.MAX_VALUE, Math::max);
            left.countDown();
        }));
        try {
            left.await();
            if (latest.get() < Long.MAX_VALUE) {
                every.add(latest.get() - at);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        busy.set(false);
    }

    /** When the department could read it; zero if that could not be found out. */
    private long seen(String review, String department) {
        Connection connection =
                connections.computeIfAbsent(review.substring(review.indexOf(':')), _ -> new Connection(gateway));
        Request request = Request.get("/api/reviews/" + review, accounts.decider(department));
        long deadline = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < deadline) {
            try {
                if (connection.send(request).status() == OK) {
                    return System.nanoTime();
                }
            } catch (IOException _) {
                return 0;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return 0;
    }

    /** What was seen so far, beside what the workers saw. */
    public HalfLoadFigures figures(double casesPerSecond, Map<String, Quantiles> operations) {
        return new HalfLoadFigures(casesPerSecond, operations, one.quantiles(), every.quantiles());
    }
}
