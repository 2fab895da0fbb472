package cn.lianshen.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One breaker per instance. Only what says that the instance is ill counts: no answer, a late one, or 5xx. A refusal (4xx) is a healthy
 * answer.
 */
@Component
final class Breakers {

    private final CircuitBreakerRegistry registry;
    private final CircuitBreakerConfig config;
    private final Duration rest;

    /** @param registry what it knows is measured */
    Breakers(CircuitBreakerRegistry registry, Breaking breaking) {
        this.registry = registry;
        this.rest = breaking.rest();
        this.config = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) breaking.window().toSeconds())
                .minimumNumberOfCalls(breaking.calls())
                .failureRateThreshold(breaking.failures())
                .slowCallDurationThreshold(breaking.slow())
                .slowCallRateThreshold(breaking.slowCalls())
                .waitIntervalFunctionInOpenState(
                        IntervalFunction.ofExponentialBackoff(breaking.rest(), 2, breaking.longestRest()))
                .permittedNumberOfCallsInHalfOpenState(breaking.trials())
                .recordResult(answer -> answer instanceof ServerResponse response
                        && response.statusCode().is5xxServerError())
                .build();
    }

    CircuitBreaker breaker(String id) {
        return registry.circuitBreaker(id, config);
    }

    /** The first pause of one that fails. */
    Duration rest() {
        return rest;
    }
}
