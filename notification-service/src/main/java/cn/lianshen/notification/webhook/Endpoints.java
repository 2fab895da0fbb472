package cn.lianshen.notification.webhook;

import cn.lianshen.notification.NotificationSettings.Webhooks;
import cn.lianshen.notification.domain.Answer;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Keeps each endpoint's trouble its own: few requests to one at a time, and none for a while to one that keeps failing. */
final class Endpoints {

    private static final int CALLS_WATCHED = 10;
    private static final int CALLS_NEEDED = 5;
    private static final float FAILING_PERCENT = 50;

    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final BulkheadConfig bulkhead;
    private final CircuitBreakerConfig breaker;

    Endpoints(Webhooks settings) {
        this.bulkhead = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.inFlightPerEndpoint())
                .maxWaitDuration(Duration.ZERO)
                .build();
        this.breaker = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(CALLS_WATCHED)
                .minimumNumberOfCalls(CALLS_NEEDED)
                .failureRateThreshold(FAILING_PERCENT)
                .waitDurationInOpenState(settings.breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(1)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordResult(result -> result instanceof Answer answer && answer.isOutage())
                .build();
    }

    private record Endpoint(Bulkhead bulkhead, CircuitBreaker breaker) {

        boolean isClosed() {
            int free = bulkhead.getMetrics().getAvailableConcurrentCalls();
            int all = bulkhead.getMetrics().getMaxAllowedConcurrentCalls();
            return switch (breaker.getState()) {
                case OPEN, FORCED_OPEN -> true;
                case HALF_OPEN -> free < all;
                case CLOSED, DISABLED, METRICS_ONLY -> free == 0;
            };
        }
    }

    /** Subscriptions whose endpoints should not be asked just now. */
    Set<String> closed() {
        return endpoints.entrySet().stream()
                .filter(entry -> entry.getValue().isClosed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Goes in; empty if the endpoint takes no more just now. Whoever goes in must leave. */
    Optional<Visit> enter(String subscriptionId) {
        Endpoint endpoint = endpoints.computeIfAbsent(
                subscriptionId, id -> new Endpoint(Bulkhead.of(id, bulkhead), CircuitBreaker.of(id, breaker)));
        if (!endpoint.bulkhead().tryAcquirePermission()) {
            return Optional.empty();
        }
        if (!endpoint.breaker().tryAcquirePermission()) {
            endpoint.bulkhead().onComplete();
            return Optional.empty();
        }
        return Optional.of(new Visit(endpoint, System.nanoTime()));
    }

    /** One request at an endpoint. */
    static final class Visit {

        private final Endpoint endpoint;
        private final long start;

        private Visit(Endpoint endpoint, long start) {
            this.endpoint = endpoint;
            this.start = start;
        }

        /** @param answer empty if the endpoint was not asked after all */
        void leave(Optional<Answer> answer) {
            answer.ifPresentOrElse(
                    heard -> endpoint.breaker().onResult(System.nanoTime() - start, TimeUnit.NANOSECONDS, heard),
                    endpoint.breaker()::releasePermission);
            endpoint.bulkhead().onComplete();
        }
    }
}
