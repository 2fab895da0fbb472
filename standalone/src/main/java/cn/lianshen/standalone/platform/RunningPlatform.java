package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a platform in a data folder tells other commands about itself. It may be left over from one that was killed; only the lock of
 * {@link DataFolder} says whether it runs.
 *
 * @param pid of the process that started everything
 * @param address of the gateway
 * @param issuer in use
 * @param parts what can be asked whether it is well: name and address, http or tcp
 */
public record RunningPlatform(long pid, URI address, URI issuer, Map<String, URI> parts) {

    private static final String FILE = "running.properties";
    private static final String PART = "part.";

    /** {@return the platform that runs with the folder now, if any} */
    public static Optional<RunningPlatform> in(Path folder) {
        return DataFolder.isTaken(folder) ? read(folder) : Optional.empty();
    }

    /** {@return for each part whether it answers now} */
    public Map<String, Boolean> health() throws InterruptedException {
        var health = new TreeMap<String, Boolean>();
        for (var part : parts.entrySet()) {
            health.put(part.getKey(), Probe.of(part.getValue()).answers());
        }
        return health;
    }

    static Optional<RunningPlatform> read(Path folder) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(in);
            return Optional.of(of(properties));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("address", address.toString());
        properties.setProperty("issuer", issuer.toString());
        parts.forEach((name, uri) -> properties.setProperty(PART + name, uri.toString()));
        try (var out = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties.store(out, null);
        }
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    private static RunningPlatform of(Properties properties) {
        var parts = properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PART))
                .collect(Collectors.toMap(
                        key -> key.substring(PART.length()),
                        key -> URI.create(properties.getProperty(key)),
                        (first, _) -> first,
                        TreeMap::new));
        return new RunningPlatform(
                Long.parseLong(properties.getProperty("pid")),
                URI.create(properties.getProperty("address")),
                URI.create(properties.getProperty("issuer")),
                parts);
    }
}
