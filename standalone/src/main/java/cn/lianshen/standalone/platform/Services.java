package cn.lianshen.standalone.platform;

import cn.lianshen.approval.ApprovalService;
import cn.lianshen.gateway.Gateway;
import cn.lianshen.intake.IntakeService;
import cn.lianshen.notification.NotificationService;
import cn.lianshen.reporting.ReportingService;
import cn.lianshen.standalone.secret.Secrets;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The five services. They are told where the others are and nothing else: each starts the same way alone.
 *
 * @param shared the properties every one of them gets
 */
record Services(PlatformSettings settings, Secrets secrets, Map<String, String> shared) {

    Stream<Part> parts() {
        return Stream.of(
                service("intake-service", Port.INTAKE, IntakeService.class, IntakeService::application),
                service("approval-service", Port.APPROVAL, ApprovalService.class, ApprovalService::application),
                service(
                        "notification-service",
                        Port.NOTIFICATION,
                        NotificationService.class,
                        NotificationService::application),
                service("reporting-service", Port.REPORTING, ReportingService.class, ReportingService::application),
                gateway());
    }

    /** It needs none of the others to start, and answers for those that are late. */
    private Part gateway() {
        Map<String, String> passwords =
                settings.issuer().isPresent() ? Map.of() : Map.of("lianshen.identity.client-secret", secrets.gateway());
        var server = Server.boot(Gateway.class, Gateway::application, shared, passwords);
        return Part.embedded(
                "gateway", Layer.GATEWAY, Set.of(), List.of(Port.GATEWAY), server, readiness(Port.GATEWAY));
    }

    private Part service(String name, Port port, Class<?> main, Supplier<SpringApplicationBuilder> application) {
        var server = Server.boot(main, application, shared, Map.of());
        return Part.embedded(name, Layer.SERVICES, Set.of("store", "broker"), List.of(port), server, readiness(port));
    }

    private Probe readiness(Port port) {
        return new Probe.Healthy(
                URI.create("http://127.0.0.1:" + settings.ports().of(port) + "/actuator/health/readiness"));
    }
}
