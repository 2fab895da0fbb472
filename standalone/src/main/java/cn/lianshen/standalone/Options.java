package cn.lianshen.standalone;

import cn.lianshen.standalone.platform.Instances;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Processes;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was written on the command line.
 *
 * @param data the data folder, absolute
 * @param ports all of them, as far as chosen
 * @param kafka address of a broker to use
 * @param mongodb address of a database to use
 * @param issuer address of an issuer to use
 * @param processes whether each part gets a process of its own
 * @param instances of the services
 */
record Options(
        Path data,
        Ports ports,
        Optional<String> kafka,
        Optional<String> mongodb,
        Optional<URI> issuer,
        boolean processes,
        Instances instances) {

    private static final Options NONE = new Options(
            Path.of("data").toAbsolutePath(),
            Ports.usual(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Instances.SINGLE);

    /**
     * Reads options from left to right.
     *
     * @throws IllegalArgumentException naming the first argument that is not understood
     */
    static Options parse(List<String> arguments) {
        var options = NONE;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var name = rest.removeFirst();
            if (name.equals("--processes")) {
                options = options.asProcesses();
                continue;
            }
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + ": no value (expected: one after it)");
            }
            options = options.with(name, rest.removeFirst());
        }
        return options;
    }

    PlatformSettings settings() {
        if (!processes && !instances.equals(Instances.SINGLE)) {
            throw new IllegalArgumentException(
                    "--instances: one process for all parts (expected: --processes beside it)");
        }
        var several = Optional.of(Processes.USUAL.with(instances)).filter(_ -> processes);
        return new PlatformSettings(data, ports, kafka, mongodb, issuer, several);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--data" ->
                new Options(
                        Path.of(value).toAbsolutePath().normalize(),
                        ports,
                        kafka,
                        mongodb,
                        issuer,
                        processes,
                        instances);
            case "--port" -> new Options(data, withPort(value), kafka, mongodb, issuer, processes, instances);
            case "--kafka" ->
                new Options(data, ports, Optional.of(hostAndPort(value)), mongodb, issuer, processes, instances);
            case "--mongodb" ->
                new Options(data, ports, kafka, Optional.of(connection(value)), issuer, processes, instances);
            case "--issuer" ->
                new Options(data, ports, kafka, mongodb, Optional.of(address(value)), processes, instances);
            case "--instances" -> new Options(data, ports, kafka, mongodb, issuer, processes, withInstances(value));
            default -> throw new IllegalArgumentException("unknown option: " + name);
        };
    }

    private Options asProcesses() {
        return new Options(data, ports, kafka, mongodb, issuer, true, instances);
    }

    /** {@code N} is the number for every service that can have several, {@code NAME=N} that of one. */
    private Instances withInstances(String value) {
        if (!value.matches("([a-z]+=)?\\d{1,9}")) {
            throw new IllegalArgumentException("--instances: '" + value + "' (expected: N or NAME=N)");
        }
        var parts = value.split("=", 2);
        int number = Integer.parseInt(parts[parts.length - 1]);
        return parts.length == 2 ? instances.with(parts[0], number) : Instances.ofEach(number);
    }

    /** {@code N} is the gateway's port, {@code NAME=N} that of another part. */
    private Ports withPort(String value) {
        var parts = value.split("=", 2);
        var key = parts.length == 2 ? parts[0] : Port.GATEWAY.key();
        var port = Port.named(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--port: no part is called '" + key + "' (expected: one of " + Port.keys() + ")"));
        try {
            return ports.with(port, Integer.parseInt(parts[parts.length - 1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port: '" + value + "' (expected: N or NAME=N)", e);
        }
    }

    private static String hostAndPort(String value) {
        if (!value.matches("[^\\s:/,]+:\\d+(,[^\\s:/,]+:\\d+)*")) {
            throw new IllegalArgumentException("--kafka: '" + value + "' (expected: HOST:PORT)");
        }
        return value;
    }

    private static String connection(String value) {
        if (!value.matches("mongodb(\\+srv)?://[^\\s/?]+(/(\\?[^\\s]+)?)?")) {
            throw new IllegalArgumentException(
                    "--mongodb: '" + value
                            + "' (expected: mongodb://HOST:PORT without a database, with /?replicaSet=… and other options if need be)");
        }
        return value.replaceFirst("/$", "");
    }

    private static URI address(String value) {
        if (!value.matches("https?://[^\\s?#]+")) {
            throw new IllegalArgumentException("--issuer: '" + value + "' (expected: http:// or https:// and a host)");
        }
        return URI.create(value.replaceFirst("/$", ""));
    }
}
