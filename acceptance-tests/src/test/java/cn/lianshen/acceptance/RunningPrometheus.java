package cn.lianshen.acceptance;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Prometheus of this machine with the alerts of {@code deploy/prometheus}; it reads every second. */
final class RunningPrometheus implements AutoCloseable {

    private static final String PROGRAM = "prometheus";
    private static final Path ALERTS = Path.of("../deploy/prometheus/alerts.yml");

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningPrometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /**
     * Starts it.
     *
     * @param services ports by name
     * @param token of somebody who may read figures
     */
    static RunningPrometheus start(int port, Map<String, Integer> services, String token, Path folder)
            throws IOException {
        Path credentials = Files.writeString(folder.resolve("token"), token);
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration(services, credentials));
        var process = new ProcessBuilder(
                        PROGRAM,
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("prometheus"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new RunningPrometheus(process, URI.create("http://127.0.0.1:" + port));
    }

    private static String configuration(Map<String, Integer> services, Path credentials) {
        String targets = services.entrySet().stream()
                .map(service -> """
                              - targets: ["127.0.0.1:%d"]
                                labels: {service: %s}
                        """.formatted(service.getValue(), service.getKey()))
                .collect(Collectors.joining());
        return """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [%s]
                scrape_configs:
                  - job_name: lianshen
                    metrics_path: /actuator/prometheus
                    authorization: {credentials_file: %s}
                    static_configs:
                %s""".formatted(ALERTS.toAbsolutePath().normalize(), credentials, targets);
    }

    /** What an expression has as its values now. */
    JsonNode ask(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("data")
                .path("result");
    }

    /** The rules it evaluates. */
    JsonNode rules() {
        return get("/api/v1/rules").path("data").path("groups");
    }

    private JsonNode get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path)).build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(path + ": no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
