package cn.lianshen.kit.identity;

import cn.lianshen.kit.problem.Problems;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Closes every address of a service to callers without a valid access token, except the few that are public. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@Import({AccessConfiguration.class, ManagementPort.class})
public class IdentityConfiguration {

    private static final String[] OPEN_TO_PROBES = {"/actuator/health", "/actuator/health/**", "/v3/api-docs"};
    private static final String[] FOR_OPERATORS = {"/internal/**", "/actuator/**"};

    /** Observing every security filter costs more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwtDecoder accessTokens(IdentitySettings settings) {
        return AccessTokens.decoder(settings);
    }

    @Bean
    SecurityProblems securityProblems(Problems problems) {
        return new SecurityProblems(problems);
    }

    @Bean
    SecurityFilterChain closedByDefault(
            HttpSecurity http, SecurityProblems refusals, ObjectProvider<PublicPaths> publicPaths) {
        String[] open = publicPaths
                .orderedStream()
                .map(PublicPaths::patterns)
                .flatMap(List::stream)
                .toArray(String[]::new);
        return http.authorizeHttpRequests(addresses -> addresses
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN_TO_PROBES)
                        .permitAll()
                        .requestMatchers(FOR_OPERATORS)
                        .hasRole(Role.SYSTEM_ADMIN.name())
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new CallerConverter()))
                        .bearerTokenResolver(new BroughtToken())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(failuresTo(refusals)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityHeaders::apply)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Without this, an issuer that is down would be answered as an internal error. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(SecurityProblems refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}
