package cn.lianshen.kit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where a service finds the store and the log.
 *
 * @param instance name of this instance of the service, stable over restarts; {@code 1} if there is only one
 */
@Validated
@ConfigurationProperties("lianshen")
public record KitSettings(
        @DefaultValue("1") @NotBlank String instance,
        @Valid @NotNull Mongodb mongodb,
        @Valid @NotNull Kafka kafka) {

    /**
     * The store.
     *
     * @param uri connection string; may name several hosts and a replica set
     * @param database the service's own database
     * @param timeout longest time one operation may take with its retries
     * @param poolSize most connections at the same time
     */
    public record Mongodb(
            @NotBlank String uri,
            @NotBlank String database,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("50") int poolSize) {}

    /** The log. */
    public record Kafka(@NotBlank String bootstrapServers) {}
}
