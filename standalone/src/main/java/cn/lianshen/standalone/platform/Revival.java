package cn.lianshen.standalone.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts a part again whose process ended although nobody asked it to, as a service manager would; one that keeps ending stays down. It
 * hears about it as {@link Progress} and passes everything on.
 */
public final class Revival implements Progress, AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_IN_A_ROW = 5;

    /** Whoever ran for so long is well, whatever was before. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private static final long LAST_ONES_SECONDS = 20;

    private final Progress told;
    private final CompletableFuture<Platform> platform = new CompletableFuture<>();
    private final Map<String, Falls> falls = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param told hears everything too */
    public Revival(Progress told) {
        this.told = told;
    }

    /**
     * How often a part has fallen without being well in between.
     *
     * @param last by the monotonic clock
     */
    private record Falls(int inARow, long last) {

        static Falls first() {
            return new Falls(1, System.nanoTime());
        }

        Falls another() {
            return System.nanoTime() - last > WELL.toNanos() ? first() : new Falls(inARow + 1, System.nanoTime());
        }
    }

    /** Begins; what was lost before is started now. */
    public void of(Platform started) {
        platform.complete(started);
    }

    @Override
    public void starting(String part) {
        told.starting(part);
    }

    @Override
    public void ready(String part, Duration took) {
        told.ready(part, took);
    }

    @Override
    public void stopping(String part) {
        told.stopping(part);
    }

    @Override
    public void lost(String part, String lastWords) {
        told.lost(part, lastWords);
        if (!threads.isShutdown()) {
            threads.submit(() -> {
                revive(part);
                return null;
            });
        }
    }

    private void revive(String part) throws Exception {
        while (true) {
            var fallen = falls.merge(part, Falls.first(), (before, _) -> before.another());
            if (fallen.inARow() > MOST_IN_A_ROW) {
                told.givenUp(part);
                return;
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            try {
                platform.get().start(part);
                return;
            } catch (CannotStart e) {
                told.lost(part, e.sentence());
            }
        }
    }

    /** Waits for a start that is under way; nothing is started any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LAST_ONES_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
