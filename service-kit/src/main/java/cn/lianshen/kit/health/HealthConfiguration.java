package cn.lianshen.kit.health;

import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.telemetry.ClockSkew;
import cn.lianshen.kit.telemetry.Figures;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every service is asked by probes; which of it makes a service unready stands in {@code service-kit.properties}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthSettings.class)
public class HealthConfiguration {

    @Bean
    TopicWatch topicsHealthIndicator(KitSettings settings) {
        return new TopicWatch(settings.kafka().bootstrapServers());
    }

    @Bean
    OutboxHealth outboxHealthIndicator(Figures figures, HealthSettings settings) {
        return new OutboxHealth(figures, settings);
    }

    @Bean
    LogHealth logHealthIndicator(Figures figures, TopicWatch topics, HealthSettings settings) {
        return new LogHealth(figures, topics, settings);
    }

    @Bean
    Overflow overflow(Figures figures, HealthSettings settings) {
        return new Overflow(figures, settings);
    }

    @Bean
    StartCheck startCheck(ClockSkew skew, HealthSettings settings) {
        return new StartCheck(skew, settings);
    }
}
