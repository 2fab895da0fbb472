package cn.lianshen.kit;

import cn.lianshen.kit.health.HealthConfiguration;
import cn.lianshen.kit.identity.IdentityConfiguration;
import cn.lianshen.kit.operate.OperatorController;
import cn.lianshen.kit.problem.ProblemConfiguration;
import cn.lianshen.kit.store.StoreConfiguration;
import cn.lianshen.kit.telemetry.KitTelemetryConfiguration;
import cn.lianshen.kit.web.WebConfiguration;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Marks the main class of a service: scans the service's own package and imports the kit, each part by name, so that
 * five services in one virtual machine never pick up each other's beans.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
@Import({
    ProblemConfiguration.class,
    WebConfiguration.class,
    IdentityConfiguration.class,
    StoreConfiguration.class,
    KitTelemetryConfiguration.class,
    HealthConfiguration.class,
    OperatorController.class
})
public @interface LianshenService {}
