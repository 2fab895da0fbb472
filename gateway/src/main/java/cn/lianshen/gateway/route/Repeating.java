package cn.lianshen.gateway.route;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a request is put to a second instance, because the first did not answer. That happens once at most, and only to what may be done
 * twice: reads, and commands with a key.
 *
 * @param readAfter how long one instance may take to answer a read while there is another to ask
 * @param commandAfter the same for a command
 * @param shortestPause least time before the second try
 * @param longestPause most time before the second try
 * @param share of the answered requests that may be tried twice, in percent
 * @param perSecond second tries that are possible besides, so that a route with little to do can have any
 */
@Validated
@ConfigurationProperties("lianshen.gateway.repeating")
public record Repeating(
        Duration readAfter,
        Duration commandAfter,
        Duration shortestPause,
        Duration longestPause,
        @PositiveOrZero @Max(100) int share,
        @PositiveOrZero int perSecond) {}
