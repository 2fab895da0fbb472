package cn.lianshen.gateway.route;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a service is given a rest.
 *
 * @param window how far back calls are counted
 * @param calls fewer calls than this within the window say nothing
 * @param failures share of failed calls that is too much, in percent
 * @param slow a call that takes longer is slow
 * @param slowCalls share of slow calls that is too much, in percent
 * @param rest first pause, doubled after each failed trial
 * @param longestRest the pause never grows beyond this
 * @param trials calls let through after a pause to see whether the service is back
 */
@Validated
@ConfigurationProperties("lianshen.gateway.breaker")
public record Breaking(
        Duration window,
        @Positive int calls,
        @Positive @Max(100) int failures,
        Duration slow,
        @Positive @Max(100) int slowCalls,
        Duration rest,
        Duration longestRest,
        @Positive int trials) {}
