package cn.lianshen.standalone.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to start and where.
 *
 * @param data the folder everything is kept in
 * @param ports which ports to listen on; those of parts that are not embedded are ignored
 * @param kafka {@code host:port} of a broker to use instead of the embedded one
 * @param mongodb connection string without database, to use instead of the embedded store
 * @param issuer address of an OpenID Connect issuer to use instead of the embedded one
 * @param processes one for each part; absent: the calling one for all
 */
public record PlatformSettings(
        Path data,
        Ports ports,
        Optional<String> kafka,
        Optional<String> mongodb,
        Optional<URI> issuer,
        Optional<Processes> processes) {

    /** How the parts share processes. */
    public enum Mode {
        /** All of them in the calling one. */
        ONE_JVM,
        /** Each service, the broker, the store and the issuer in one of its own, ended together with the calling one. */
        PROCESSES
    }

    /**
     * Checks that no link leads to a server that is not ours.
     *
     * @throws IllegalArgumentException naming the first that does
     */
    public PlatformSettings {
        for (var link : processes.map(Processes::links).orElse(List.of())) {
            if (link.to().equals("broker") && kafka.isPresent() || link.to().equals("store") && mongodb.isPresent()) {
                throw new IllegalArgumentException("link: " + link + " (expected: to an embedded part)");
            }
        }
    }

    /** {@return everything embedded in the calling process, on the usual ports} */
    public static PlatformSettings in(Path data) {
        return new PlatformSettings(
                data, Ports.usual(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return the same on other ports} */
    public PlatformSettings on(Ports chosen) {
        return new PlatformSettings(data, chosen, kafka, mongodb, issuer, processes);
    }

    /** {@return the same with servers that run already in place of the embedded broker and store, those that are given} */
    public PlatformSettings with(Optional<String> givenKafka, Optional<String> givenMongodb) {
        return new PlatformSettings(
                data, ports, givenKafka.or(() -> kafka), givenMongodb.or(() -> mongodb), issuer, processes);
    }

    /** {@return the same with each part in a process of its own} */
    public PlatformSettings asProcesses() {
        return as(Processes.USUAL);
    }

    /** {@return the same with each part in a process of its own, as chosen} */
    public PlatformSettings as(Processes chosen) {
        return new PlatformSettings(data, ports, kafka, mongodb, issuer, Optional.of(chosen));
    }

    /** {@return how the parts share processes} */
    public Mode mode() {
        return processes.isPresent() ? Mode.PROCESSES : Mode.ONE_JVM;
    }

    /** {@return where people and programs reach the platform} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.GATEWAY));
    }

    /** {@return the issuer in use, embedded or not, without a trailing slash} */
    public URI issuerAddress() {
        return issuer.orElseGet(() -> URI.create("http://127.0.0.1:" + ports.of(Port.ISSUER)));
    }

    /** {@return the broker's address as anybody sees it who has no link of his own to it} */
    String kafkaAddress() {
        return kafka.orElseGet(() -> "127.0.0.1:" + ports.of(Port.BROKER));
    }

    /** {@return the broker's address as one part sees it} */
    String kafkaAddress(String part) {
        return link(part, "broker").map(link -> "127.0.0.1:" + link.entrance()).orElseGet(this::kafkaAddress);
    }

    /** {@return the store's address as anybody sees it who has no link of his own to it} */
    String mongodbAddress() {
        return mongodb.orElseGet(() -> mongodbAt(ports.of(Port.STORE)));
    }

    /** {@return the store's address as one part sees it} */
    String mongodbAddress(String part) {
        return link(part, "store").map(link -> mongodbAt(link.entrance())).orElseGet(this::mongodbAddress);
    }

    /** {@return the address of one part of the platform that speaks HTTP, as another part sees it} */
    URI address(String from, String to, Port port) {
        int number = link(from, to).map(Link::entrance).orElseGet(() -> ports.of(port));
        return URI.create("http://127.0.0.1:" + number);
    }

    /** {@return the links that lead to one part} */
    List<Link> linksTo(String part) {
        return processes.map(Processes::links).orElse(List.of()).stream()
                .filter(link -> link.to().equals(part))
                .toList();
    }

    Instances instances() {
        return processes.map(Processes::instances).orElse(Instances.SINGLE);
    }

    private Optional<Link> link(String from, String to) {
        return linksTo(to).stream().filter(link -> link.leads(from, to)).findFirst();
    }

    private static String mongodbAt(int port) {
        return "mongodb://127.0.0.1:" + port;
    }
}
