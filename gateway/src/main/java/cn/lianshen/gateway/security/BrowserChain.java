package cn.lianshen.gateway.security;

import static cn.lianshen.gateway.security.Refusals.ACCESS_DENIED;
import static cn.lianshen.gateway.security.Refusals.CROSS_SITE;
import static cn.lianshen.gateway.security.Refusals.SIGN_IN_REQUIRED;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** People with a browser: a session cookie here, their tokens never leave the gateway. */
@Configuration(proxyBeanMethods = false)
class BrowserChain {

    private static final String LOGIN = "/oauth2/authorization/" + Login.REGISTRATION;
    private static final String[] PUBLIC = {
        "/",
        "/*.html",
        "/*.svg",
        "/styles/**",
        "/scripts/**",
        "/favicon.ico",
        "/error",
        "/verify/**",
        "/api/docs",
        "/api/docs/**",
        "/webjars/**",
        "/actuator/health/**",
        "/actuator/health"
    };

    private final LoginUrlAuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint(LOGIN);

    @Bean
    @Order(2)
    SecurityFilterChain browser(
            HttpSecurity http,
            PublicAddress address,
            Session session,
            Clock clock,
            TokenRenewal renewal,
            AccessTokens tokens,
            Logout logout,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(LOGIN)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange))
                        .successHandler(beginning(session, clock))
                        .failureUrl("/?login=failed"))
                .logout(out -> out.logoutUrl("/logout").logoutSuccessHandler(logout))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie(address)))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(this::askToLogIn).accessDeniedHandler(BrowserChain::refuse))
                .headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(new SameOrigin(address), SecurityContextHolderFilter.class)
                .addFilterBefore(new SessionAge(session.longest(), clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new SessionTokens(renewal, tokens), AuthorizationFilter.class)
                .build();
    }

    private static SavedRequestAwareAuthenticationSuccessHandler beginning(Session session, Clock clock) {
        return new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication person)
                    throws ServletException, IOException {
                LoginSession.begin(request, clock.instant(), session.idle());
                super.onAuthenticationSuccess(request, response, person);
            }
        };
    }

    /** The page's script reads this cookie and repeats it in X-XSRF-TOKEN, which a foreign page cannot. */
    private static CookieCsrfTokenRepository csrfCookie(PublicAddress address) {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(
                cookie -> cookie.sameSite("Lax").secure(address.isEncrypted()).path("/"));
        return repository;
    }

    private static HttpSessionRequestCache onlyPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(BrowserChain::isNavigation);
        return cache;
    }

    private void askToLogIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (isNavigation(request)) {
            loginPage.commence(request, response, reason);
            return;
        }
        SIGN_IN_REQUIRED.send(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        (reason instanceof CsrfException ? CROSS_SITE : ACCESS_DENIED).send(request, response);
    }

    /** Somebody opened an address, as opposed to a script that asks for data. */
    private static boolean isNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && (mode == null ? accept != null && accept.contains("text/html") : mode.equals("navigate"));
    }
}
