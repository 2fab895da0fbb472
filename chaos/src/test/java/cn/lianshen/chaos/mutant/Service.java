package cn.lianshen.chaos.mutant;

import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.platform.JvmFlags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One service in a process of its own, with the switches built in. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final int port;
    private final Path folder;
    private final List<String> command;
    private Process process;

    Service(String name, Class<?> main, int port, Path folder, Path agent, List<String> arguments, String store) {
        this.name = name;
        this.port = port;
        this.folder = folder;
        this.command = command(name, main, folder, agent, arguments, store);
        this.process = begin();
    }

    private List<String> command(
            String service, Class<?> main, Path place, Path agent, List<String> arguments, String store) {
        List<String> words = new ArrayList<>(List.of(
                JvmFlags.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-javaagent:" + agent,
                "-Dlianshen.switch=" + switches(),
                "-Dlianshen.switch.store=" + store,
                "-Dlianshen.part=" + service,
                "-Dlianshen.logs=" + place.resolve("logs"),
                "-cp",
                System.getProperty("java.class.path"),
                "cn.lianshen.standalone.platform.Child",
                main.getName(),
                "--server.port=" + port));
        words.addAll(arguments);
        return words;
    }

    private Process begin() {
        try {
            Files.createDirectories(folder.resolve("logs"));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void awaitReady() {
        await(name + " is ready").atMost(PATIENCE).until(this::isReady);
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended: " + lastWords());
        }
        try {
            URI readiness = address().resolve("/actuator/health/readiness");
            return HTTP.send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private String lastWords() {
        try {
            return Files.readAllLines(console()).stream()
                    .filter(line -> !line.isBlank())
                    .reduce("", (_, last) -> last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path console() {
        return folder.resolve("logs").resolve(name + ".console.log");
    }

    /** Waits until it has killed itself, and starts it again as it was before. */
    void awaitDeathAndRestart() {
        await(name + " halts").atMost(PATIENCE).until(() -> !process.isAlive());
        flip();
        process = begin();
        awaitReady();
    }

    /** Says what is switched on from now on, and nothing else. */
    void flip(String... lines) {
        try {
            Path next = Path.of(switches() + ".next");
            Files.write(next, List.of(lines));
            Files.move(next, switches(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the service has come to a place since it was started first. */
    long arrivals(String place) {
        Path file = Path.of(switches() + ".arrivals");
        if (Files.notExists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(place::equals).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitArrivals(String place, long number) {
        await(name + " comes to " + place).atMost(PATIENCE).until(() -> arrivals(place) >= number);
    }

    private Path switches() {
        return folder.resolve(name + ".switch");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
