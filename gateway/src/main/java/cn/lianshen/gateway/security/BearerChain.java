package cn.lianshen.gateway.security;

import static cn.lianshen.gateway.security.Refusals.ACCESS_DENIED;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.route.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Systems and command lines: one token a request, no session, no cookie, hence no forgery across sites. */
@Configuration(proxyBeanMethods = false)
class BearerChain {

    private static final String SCHEME = "Bearer ";

    @Bean
    @Order(1)
    SecurityFilterChain bearer(HttpSecurity http, AccessTokens tokens) {
        return http.securityMatcher(BearerChain::bringsToken)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .access((caller, _) -> new AuthorizationDecision(isAdministrator(caller.get())))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals ->
                        refusals.accessDeniedHandler((request, response, _) -> ACCESS_DENIED.send(request, response)))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(BearerChain::refuse)
                        .bearerTokenResolver(BearerChain::broughtToken)
                        .jwt(jwt -> jwt.decoder(tokens))
                        .withObjectPostProcessor(answeringWhenNobodyVouches()))
                .addFilterAfter(BearerChain::rememberCaller, AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Figures about the machine are for those who run it. */
    private static boolean isAdministrator(@Nullable Authentication caller) {
        List<String> roles = caller instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsStringList("roles")
                : null;
        return roles != null && roles.contains("SYSTEM_ADMIN");
    }

    private static boolean bringsToken(HttpServletRequest request) {
        return broughtToken(request) != null;
    }

    /** The stock resolver runs a case-blind pattern over the whole token, which costs more than finding the token known. */
    private static @Nullable String broughtToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length())
                : null;
    }

    /** By default a failure to reach the issuer would surface as an error of our own. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWhenNobodyVouches() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(BearerChain::refuse);
                return filter;
            }
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        Problem problem = TokenProblems.of(reason);
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        problem.send(request, response);
    }

    private static void rememberCaller(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            Caller.remember((HttpServletRequest) request, caller.getToken());
        }
        next.doFilter(request, response);
    }
}
