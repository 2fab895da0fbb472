package cn.lianshen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KitSettingsTest {

    private static final KitSettings.Kafka SECURED = new KitSettings.Kafka(
            "broker:9092",
            Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "password=\"canary\"", "acks", "0"));

    @Test
    void everyClientGetsTheProperties() {
        assertThat(SECURED.client(Map.of("client.id", "relay")))
                .containsEntry("bootstrap.servers", "broker:9092")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("client.id", "relay");
    }

    @Test
    void whatAClientAsksForCannotBeWeakened() {
        assertThat(SECURED.client(Map.of("acks", "all"))).containsEntry("acks", "all");
    }

    @Test
    void passwordsStayOutOfTheText() {
        var mongodb = new KitSettings.Mongodb("mongodb://u:canary@db", "lianshen-intake", Duration.ofSeconds(1), 1);

        assertThat(new KitSettings("1", mongodb, SECURED).toString()).doesNotContain("canary");
    }

    @Test
    void theEnvironmentNamesTheProperties() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "given-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "LIANSHEN_KAFKA_BOOTSTRAPSERVERS", "broker:9092",
                                "LIANSHEN_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "secret",
                                "LIANSHEN_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SASL_SSL")));

        KitSettings.Kafka bound = Binder.get(environment)
                .bind("lianshen.kafka", KitSettings.Kafka.class)
                .get();

        assertThat(bound.properties())
                .containsOnly(Map.entry("sasl.jaas.config", "secret"), Map.entry("security.protocol", "SASL_SSL"));
    }
}
