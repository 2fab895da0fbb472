package cn.lianshen.standalone.platform;

import cn.lianshen.approval.ApprovalService;
import cn.lianshen.gateway.Gateway;
import cn.lianshen.intake.IntakeService;
import cn.lianshen.notification.NotificationService;
import cn.lianshen.reporting.ReportingService;
import cn.lianshen.standalone.secret.Secrets;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The five services. They are told where the others are and nothing else: each starts the same way alone.
 *
 * @param shared the properties every one of them gets
 */
record Services(PlatformSettings settings, Secrets secrets, Map<String, String> shared) {

    private static final List<Kind> KINDS = List.of(
            new Kind("intake-service", Port.INTAKE, IntakeService.class, IntakeService::application),
            new Kind("approval-service", Port.APPROVAL, ApprovalService.class, ApprovalService::application),
            new Kind(
                    "notification-service",
                    Port.NOTIFICATION,
                    NotificationService.class,
                    NotificationService::application),
            new Kind("reporting-service", Port.REPORTING, ReportingService.class, ReportingService::application));

    Stream<Part> parts() {
        return Stream.concat(KINDS.stream().flatMap(this::instances), Stream.of(gateway()));
    }

    private record Kind(String name, Port port, Class<?> main, Supplier<SpringApplicationBuilder> application) {}

    private Stream<Part> instances(Kind kind) {
        var names = settings.instances().parts(kind.name(), kind.port());
        return IntStream.range(0, names.size()).mapToObj(index -> service(kind, names.get(index), index + 1));
    }

    /** The number keeps the instance's place in its consumer groups while it is restarted. */
    private Part service(Kind kind, String name, int number) {
        var port = kind.port().ofInstance(number);
        var properties = new HashMap<>(shared);
        properties.put("server.port", Integer.toString(settings.ports().of(port)));
        properties.put("lianshen.instance", Integer.toString(number));
        properties.put("lianshen.kafka.bootstrap-servers", settings.kafkaAddress(name));
        properties.put("lianshen.mongodb.uri", settings.mongodbAddress(name));
        var server = Server.boot(kind.main(), kind.application(), properties, Map.of());
        return Part.embedded(name, Layer.SERVICES, Set.of("store", "broker"), List.of(port), server, readiness(port));
    }

    /** It needs none of the others to start, and answers for those that are late. */
    private Part gateway() {
        var properties = new HashMap<>(shared);
        KINDS.forEach(kind -> properties.put("lianshen.services." + kind.port().key(), addresses(kind)));
        Map<String, String> passwords =
                settings.issuer().isPresent() ? Map.of() : Map.of("lianshen.identity.client-secret", secrets.gateway());
        var server = Server.boot(Gateway.class, Gateway::application, properties, passwords);
        return Part.embedded(
                "gateway", Layer.GATEWAY, Set.of(), List.of(Port.GATEWAY), server, readiness(Port.GATEWAY));
    }

    private String addresses(Kind kind) {
        var names = settings.instances().parts(kind.name(), kind.port());
        return IntStream.range(0, names.size())
                .mapToObj(index -> settings.address(
                        "gateway", names.get(index), kind.port().ofInstance(index + 1)))
                .map(URI::toString)
                .collect(Collectors.joining(","));
    }

    private Probe readiness(Port port) {
        return new Probe.Healthy(
                URI.create("http://127.0.0.1:" + settings.ports().of(port) + "/actuator/health/readiness"));
    }
}
