package cn.lianshen.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The real Keycloak from its distribution, built and started as the image does it, with the realm and on a free port. */
final class RunningKeycloak implements AutoCloseable {

    /** Where {@code deploy/check-keycloak} unpacks the distribution. */
    static final Path HOME = Path.of("target", "keycloak", "keycloak-" + System.getProperty("keycloak.version"));

    static final String GATEWAY_SECRET = "gateway-of-a-test";
    static final String SUBSCRIBER_SECRET = "subscriber-of-a-test";
    static final String PASSWORD = "people-of-a-test";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private RunningKeycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param gateway where browsers find the gateway, the only place Keycloak sends them back to */
    static RunningKeycloak start(int port, int managementPort, URI gateway, Path folder) throws Exception {
        Path home = HOME.toAbsolutePath();
        build(home);
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("lianshen-realm.json");
        Files.copy(Path.of("../deploy/keycloak/lianshen-realm.json"), realm, StandardCopyOption.REPLACE_EXISTING);
        var start = new ProcessBuilder(
                Path.of("../deploy/keycloak/start").toAbsolutePath().toString(),
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort);
        start.environment().putAll(environment(home, secrets(folder)));
        start.environment().put("KC_HOSTNAME", "http://127.0.0.1:" + port);
        start.environment().put("PUBLIC_URL", gateway.toString());
        var keycloak = new RunningKeycloak(run(start, folder.resolve("keycloak.log")), port);
        keycloak.await(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"), folder);
        return keycloak;
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + port + "/realms/lianshen");
    }

    /** What the image does while it is built; once for every unpacked distribution. */
    private static void build(Path home) throws IOException, InterruptedException {
        Path done = home.resolve("built-for-lianshen");
        if (Files.exists(done)) {
            return;
        }
        var build = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "build");
        build.environment()
                .putAll(Map.of("KC_DB", "dev-file", "KC_HEALTH_ENABLED", "true", "KC_METRICS_ENABLED", "true"));
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (run(build, home.resolve("build.log")).waitFor() != 0) {
            throw new IOException("Keycloak was not built; see " + home.resolve("build.log"));
        }
        Files.createFile(done);
    }

    private static Path secrets(Path folder) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("keycloak-admin"), "admin-of-a-test");
        Files.writeString(secrets.resolve("gateway-client"), GATEWAY_SECRET);
        Files.writeString(secrets.resolve("subscriber-client"), SUBSCRIBER_SECRET);
        Files.writeString(secrets.resolve("demo-accounts"), PASSWORD);
        return secrets;
    }

    private static Map<String, String> environment(Path home, Path secrets) {
        return Map.of(
                "KEYCLOAK_HOME", home.toString(),
                "SECRETS", secrets.toAbsolutePath().toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    }

    private static Process run(ProcessBuilder command, Path log) throws IOException {
        return command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private void await(URI ready, Path folder) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, ready)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(
                            "Keycloak did not start:\n" + Files.readString(folder.resolve("keycloak.log")));
                }
                Thread.sleep(Duration.ofSeconds(2));
            }
        }
    }

    private static boolean isReady(HttpClient client, URI ready) throws InterruptedException {
        try {
            var answer = client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
