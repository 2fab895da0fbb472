package cn.lianshen.telemetry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which traces are kept and where they go.
 *
 * @param sampling share of new traces that are drawn to be kept whole, 0 to 1; a request that brings a trace brings that
 *     trace's draw
 * @param most so many are drawn in a second and no more
 * @param slow a span that takes at least this long is told in the trace log, drawn or not
 * @param lines most lines a second in the trace log about what was slow or failed and not drawn; beyond them only their
 *     number is told
 * @param endpoint full OTLP address of a collector, such as {@code http://collector:4318/v1/traces}; empty for none
 */
@Validated
@ConfigurationProperties("lianshen.tracing")
public record TracingSettings(
        @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
        double sampling,

        @DefaultValue("5") @PositiveOrZero int most,
        @DefaultValue("1s") @NotNull Duration slow,
        @DefaultValue("50") @PositiveOrZero int lines,
        @DefaultValue("") @NotNull String endpoint) {}
