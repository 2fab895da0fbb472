package cn.lianshen.gateway.bench;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import cn.lianshen.gateway.Gateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway as it is, or with the stock exchange of Spring Cloud Gateway in front of the same security. */
final class BenchGateway {

    private BenchGateway() {}

    public static void main(String[] arguments) {
        String kind = arguments[0];
        SpringApplicationBuilder application = Gateway.application();
        if (kind.startsWith("stock")) {
            application.sources(Stock.class);
        }
        application.run(
                "--server.port=" + arguments[1],
                "--lianshen.services.approval=http://127.0.0.1:" + arguments[2],
                "--lianshen.gateway.limits.person.per-second=1000000",
                "--lianshen.gateway.limits.person.burst=1000000",
                "--lianshen.identity.issuer=http://127.0.0.1:8590",
                "--spring.http.clients.imperative.factory=" + (kind.endsWith("jdk") ? "jdk" : "http-components"));
    }

    /** Not marked as a configuration, so that only those who ask for it get it. */
    static class Stock {

        @Bean
        @Order(-1)
        RouterFunction<ServerResponse> stock(Environment environment) {
            return route("stock")
                    .route(RequestPredicates.path("/api/reviews/**"), http())
                    .before(uri(environment.getRequiredProperty("lianshen.services.approval")))
                    .build();
        }
    }
}
