package cn.lianshen.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One breaker per service. Only what says that the service is ill counts: no answer, a late one, or 5xx. A refusal (4xx)
 * is a healthy answer.
 */
@Configuration(proxyBeanMethods = false)
class Breakers {

    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> onePerService(Breaking breaking) {
        var config = CircuitBreakerConfig.custom()
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
                .ignoreException(Breakers::isOurOwnShortage)
                .build();
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(config)
                .timeLimiterConfig(TimeLimiterConfig.ofDefaults())
                .build());
    }

    private static boolean isOurOwnShortage(Throwable failure) {
        return failure.getCause() instanceof ConnectionRequestTimeoutException;
    }
}
