package cn.lianshen.reporting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this service runs.
 *
 * @param threads partitions of the log that are followed at the same time
 */
@Validated
@ConfigurationProperties("lianshen.reporting")
public record ReportingSettings(
        @DefaultValue("1") @Min(1) @Max(64) int threads) {}
