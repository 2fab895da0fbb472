package cn.lianshen.gateway.route;

import static cn.lianshen.gateway.route.Downstream.APPROVAL;
import static cn.lianshen.gateway.route.Downstream.INTAKE;
import static cn.lianshen.gateway.route.Downstream.NOTIFICATION;
import static cn.lianshen.gateway.route.Downstream.REPORTING;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The whole map of what can be reached from outside. A path that is not here does not exist. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> table(Passages passages) {
        return passages.stream(NOTIFICATION, "/api/events/stream")
                .and(passages.to(
                        INTAKE, "/api/applications", "/api/projects", "/api/schemes", "/api/departments", "/verify"))
                .and(passages.to(APPROVAL, "/api/reviews"))
                .and(passages.to(NOTIFICATION, "/api/notices", "/api/subscriptions", "/api/events"))
                .and(passages.to(REPORTING, "/api/cases", "/api/reports"))
                .and(passages.reference(INTAKE, "/api/docs/intake.json"))
                .and(passages.reference(APPROVAL, "/api/docs/approval.json"))
                .and(passages.reference(NOTIFICATION, "/api/docs/notification.json"))
                .and(passages.reference(REPORTING, "/api/docs/reporting.json"));
    }
}
