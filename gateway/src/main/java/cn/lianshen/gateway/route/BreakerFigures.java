package cn.lianshen.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.stereotype.Component;

/**
 * The state of every breaker, under the names Resilience4j gives it: 1 for the state it is in, 0 for the others. Its own module
 * would time every call a second time, which costs more than the state tells.
 */
@Component
final class BreakerFigures implements SmartInitializingSingleton {

    private static final String NAME = "resilience4j.circuitbreaker.state";

    private final Resilience4JCircuitBreakerFactory breakers;
    private final MeterRegistry meters;

    BreakerFigures(Resilience4JCircuitBreakerFactory breakers, MeterRegistry meters) {
        this.breakers = breakers;
        this.meters = meters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var registry = breakers.getCircuitBreakerRegistry();
        registry.getAllCircuitBreakers().forEach(this::show);
        registry.getEventPublisher().onEntryAdded(added -> show(added.getAddedEntry()));
    }

    private void show(CircuitBreaker breaker) {
        for (State state : State.values()) {
            Gauge.builder(NAME, breaker, shown -> shown.getState() == state ? 1 : 0)
                    .description("Whether the circuit breaker is in this state")
                    .tag("name", breaker.getName())
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }
}
