package cn.lianshen.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps one service's trouble from becoming everybody's: only so many requests at a time, and an answer in any case. On
 * virtual threads nothing else would limit them.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Semaphore places;
    private final Duration queue;
    private final Outage outage;

    /**
     * @param places requests under way at the same time
     * @param queue longest wait for a free place
     */
    Guard(int places, Duration queue, Outage outage) {
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
            return next.handle(request);
        } catch (IOException | CallNotPermittedException unanswered) {
            return outage.of(unanswered).answer();
        } finally {
            places.release();
        }
    }
}
