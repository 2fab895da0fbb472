package cn.lianshen.gateway.security;

import java.time.Clock;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What lies around both chains. */
@Configuration(proxyBeanMethods = false)
class Web {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The issuer may live on the same host, and cookies do not know ports: the name must be ours alone. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(PublicAddress address) {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(address.isEncrypted() ? "__Host-lianshen-session" : "lianshen-session");
            cookie.setSecure(address.isEncrypted());
            cookie.setPath("/");
        };
    }

    @Bean
    RequestRejectedHandler malformedRequests() {
        return (request, response, _) -> Refusals.REQUEST_REJECTED.send(request, response);
    }

    /** Header characters are Tomcat's business and already checked; the rest of the firewall stays as strict as it is. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    /** Spans for every security filter cost more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
