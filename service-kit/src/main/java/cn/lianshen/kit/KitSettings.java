package cn.lianshen.kit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
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
            @DefaultValue("50") int poolSize) {

        /** Keeps the password in the connection string out of logs. */
        @Override
        public String toString() {
            return "Mongodb[database=" + database + "]";
        }
    }

    /**
     * The log.
     *
     * @param bootstrapServers {@code host:port}, several separated by commas
     * @param properties what every Kafka client of the service needs besides, such as {@code security.protocol} and {@code sasl.*}
     */
    public record Kafka(
            @NotBlank String bootstrapServers, @DefaultValue Map<String, String> properties) {

        /** Settings of a client; what it asks for itself cannot be weakened by the {@link #properties}. */
        public Map<String, Object> client(Map<String, Object> own) {
            Map<String, Object> client = new HashMap<>(properties);
            client.putAll(own);
            client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
            return Map.copyOf(client);
        }

        /** Keeps the password among the properties out of logs. */
        @Override
        public String toString() {
            return "Kafka[bootstrapServers=" + bootstrapServers + "]";
        }
    }
}
