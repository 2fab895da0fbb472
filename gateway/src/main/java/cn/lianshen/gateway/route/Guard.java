package cn.lianshen.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps one service's trouble from becoming everybody's: only so many requests at a time, none while it rests, and an
 * answer in any case. On virtual threads nothing else would limit them.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final CircuitBreaker breaker;
    private final Semaphore places;
    private final Duration queue;
    private final Outage outage;

    /**
     * @param places requests under way at the same time
     * @param queue longest wait for a free place
     */
    Guard(CircuitBreaker breaker, int places, Duration queue, Outage outage) {
        this.breaker = breaker;
        this.places = new Semaphore(places);
        this.queue = queue;
        this.outage = outage;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!places.tryAcquire() && !places.tryAcquire(queue.toMillis(), TimeUnit.MILLISECONDS)) {
            return outage.busy().answer();
        }
        try {
            return breaker.run(
                    () -> ask(request, next), failure -> outage.of(failure).answer());
        } finally {
            places.release();
        }
    }

    private static ServerResponse ask(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            return next.handle(request);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
