package cn.lianshen.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much the gateway lets through and how long it waits.
 *
 * @param body largest request body
 * @param connect longest wait for a connection to a service
 * @param read longest wait for the answer to a GET
 * @param command longest wait for the answer to anything else
 * @param silence longest pause between two events of a stream
 * @param streams event streams open at the same time
 * @param concurrency requests under way at the same time, by service
 * @param queue longest wait for a free place among them
 * @param person what one account may ask for
 * @param stranger what one address may ask for without an account
 */
@Validated
@ConfigurationProperties("lianshen.gateway.limits")
public record Limits(
        DataSize body,
        Duration connect,
        Duration read,
        Duration command,
        Duration silence,
        @Positive int streams,
        Map<Downstream, @Positive Integer> concurrency,
        Duration queue,
        @Valid Rate person,
        @Valid Rate stranger) {

    /** A bucket of {@code burst} requests that is refilled at {@code perSecond}. */
    public record Rate(@Positive int perSecond, @Positive int burst) {}
}
