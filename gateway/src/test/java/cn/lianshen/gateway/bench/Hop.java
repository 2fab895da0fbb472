package cn.lianshen.gateway.bench;

import cn.lianshen.gateway.StubIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Prints the processor time one request costs the gateway, service and load excluded: each has a process of its own.
 * Arguments: kind of gateway ({@code own}, {@code stock}, {@code stock-jdk}, {@code none}), seconds to measure, workers.
 * {@code -DBenchGateway=…} hands JVM options to the gateway.
 */
final class Hop {

    private static final byte[] DECISION = "{\"outcome\":\"APPROVED\",\"opinion\":\"%s\"}"
            .formatted("同意".repeat(100))
            .getBytes(StandardCharsets.UTF_8);

    private Hop() {}

    public static void main(String[] arguments) throws Exception {
        String kind = arguments.length > 0 ? arguments[0] : "own";
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        int workers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
        try (var issuer = StubIssuer.startAt(8590)) {
            Process service = start(EchoService.class, "8582");
            Process gateway = kind.equals("none") ? service : start(BenchGateway.class, kind, "8580", "8582");
            try {
                int port = kind.equals("none") ? 8582 : 8580;
                awaitAnswer(port);
                String token = issuer.token(
                        "reviewer-fgw",
                        claims -> claims.expirationTime(
                                java.util.Date.from(java.time.Instant.now().plus(Duration.ofHours(1)))));
                load(port, token, workers, Duration.ofSeconds(seconds));
                measure(kind, gateway, port, token, workers, Duration.ofSeconds(seconds));
            } finally {
                gateway.destroy();
                service.destroy();
            }
        }
    }

    private static void measure(String kind, Process gateway, int port, String token, int workers, Duration duration)
            throws Exception {
        Duration before = gateway.toHandle().info().totalCpuDuration().orElseThrow();
        long requests = load(port, token, workers, duration);
        Duration used =
                gateway.toHandle().info().totalCpuDuration().orElseThrow().minus(before);
        System.out.printf(
                "%-6s %,d requests, %,d/s, %.0f µs processor time each, %d MB resident%n",
                kind, requests, requests / duration.toSeconds(), used.toNanos() / 1000.0 / requests, resident(gateway));
    }

    /** Three reads of a worklist, then a decision, again and again. */
    private static long load(int port, String token, int workers, Duration duration) throws Exception {
        var requests = new AtomicLong();
        long end = System.nanoTime() + duration.toNanos();
        try (var client = HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(workers)
                        .setMaxConnTotal(workers)
                        .build());
                var threads = Executors.newFixedThreadPool(workers)) {
            for (int worker = 0; worker < workers; worker++) {
                threads.submit(() -> {
                    for (int turn = 0; System.nanoTime() < end; turn++) {
                        HttpUriRequestBase request = turn % 4 == 3
                                ? decision(port)
                                : new HttpUriRequestBase(
                                        "GET",
                                        URI.create("http://127.0.0.1:" + port + "/api/reviews?state=OPEN&limit=50"));
                        request.setHeader("Authorization", "Bearer " + token);
                        client.execute(request, answer -> {
                            if (answer.getCode() != 200) {
                                throw new IOException("status " + answer.getCode());
                            }
                            return answer.getEntity().getContent().readAllBytes().length;
                        });
                        requests.incrementAndGet();
                    }
                    return 0;
                });
            }
        }
        return requests.get();
    }

    private static HttpUriRequestBase decision(int port) {
        var request = new HttpUriRequestBase(
                "PUT", URI.create("http://127.0.0.1:" + port + "/api/reviews/app-1:FGW-01/decision"));
        request.setHeader("Idempotency-Key", "0b1d6f0e-0000-4000-8000-000000000000");
        request.setEntity(new ByteArrayEntity(DECISION, ContentType.APPLICATION_JSON));
        return request;
    }

    private static void awaitAnswer(int port) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/reviews"))
                    .build();
            while (true) {
                try {
                    client.send(request, BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(100);
                }
            }
        }
    }

    private static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        command.addAll(
                1, List.of(System.getProperty(main.getSimpleName(), "-Dplain").split(" ")));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }
}
