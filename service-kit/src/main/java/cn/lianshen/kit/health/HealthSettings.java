package cn.lianshen.kit.health;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From when on something is wrong.
 *
 * @param mostSkew a clock further from the store's than this stops the start
 * @param degradedAfter the log counts as away when an event has waited for it this long
 * @param overflowAfter new applications are turned away when an event has waited this long
 * @param overflowAt and when events of so many aggregates wait
 * @param fullAt the service is not ready when events of so many aggregates wait
 */
@Validated
@ConfigurationProperties("lianshen.health")
public record HealthSettings(
        @DefaultValue("1m") @NotNull Duration mostSkew,
        @DefaultValue("30s") @NotNull Duration degradedAfter,
        @DefaultValue("24h") @NotNull Duration overflowAfter,
        @DefaultValue("50000") @Positive long overflowAt,
        @DefaultValue("200000") @Positive long fullAt) {}
