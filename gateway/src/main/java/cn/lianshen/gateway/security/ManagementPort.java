package cn.lianshen.gateway.security;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Health and figures on a port of their own, where {@code management.server.port} names one: open there, because whoever scrapes has
 * no account and the network keeps everybody else away. On the port of the API they stay closed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementPort {

    private static final String[] OPEN = {"/actuator/health", "/actuator/health/**", "/actuator/prometheus"};

    @Bean
    @Order(1)
    SecurityFilterChain healthAndFigures(HttpSecurity http, Environment environment) {
        return http.securityMatcher(request -> Integer.toString(request.getLocalPort())
                        .equals(environment.getProperty("local.management.port")))
                .authorizeHttpRequests(addresses ->
                        addresses.requestMatchers(OPEN).permitAll().anyRequest().denyAll())
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
