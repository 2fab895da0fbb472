package cn.lianshen.standalone.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Two sets of rules: the protocol's own endpoints, and the login form for everything else. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http, IdentitySettings settings) throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/login", "/login.css", "/error", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        http.formLogin(form -> form.loginPage("/login")
                .failureUrl("/login?error")
                .defaultSuccessUrl(settings.gatewayOrigins().getFirst() + "/"));
        http.logout(logout -> logout.logoutSuccessUrl("/login?logout"));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(settings))));
        return http.build();
    }

    /** Logging out at the gateway ends the session here as well, which needs to be found by its id. */
    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** The form's answer leads through the issuer back to the gateway; browsers apply form-action to every hop. */
    private static String contentPolicy(IdentitySettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + String.join(" ", settings.gatewayOrigins());
    }
}
