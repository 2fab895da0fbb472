package cn.lianshen.standalone.platform;

import cn.lianshen.approval.ApprovalService;
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
        return Stream.of(service("approval-service", Port.APPROVAL, ApprovalService.class, ApprovalService::application));
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
