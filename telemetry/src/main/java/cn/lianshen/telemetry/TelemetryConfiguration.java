package cn.lianshen.telemetry;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What every service and the gateway import. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingSettings.class)
public class TelemetryConfiguration {

    private static final String PROBES = "/actuator/";

    @Bean
    Tracing tracing(TracingSettings settings, Environment environment, ObjectProvider<SpanProcessor> watchers) {
        return new Tracing(
                settings,
                environment.getProperty("spring.application.name", "unnamed"),
                environment.getProperty("lianshen.instance", "1"),
                watchers.orderedStream().toList());
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(Tracing tracing) {
        FilterRegistrationBean<TraceFilter> registration = new FilterRegistrationBean<>(new TraceFilter(tracing));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    StopNotice stopNotice(ApplicationContext context, Environment environment) {
        return new StopNotice(
                context, environment.getProperty("lianshen.stop.notice", Duration.class, Duration.ofSeconds(2)));
    }

    /** Probes and scrapes would drown what people do. */
    @Bean
    ObservationPredicate noFiguresAboutProbes() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext request && isProbe(request));
    }

    private static boolean isProbe(ServerRequestObservationContext context) {
        HttpServletRequest request = context.getCarrier();
        return request != null && request.getRequestURI().startsWith(PROBES);
    }
}
