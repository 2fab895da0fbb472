package cn.lianshen.standalone.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to start and where.
 *
 * @param data the folder everything is kept in
 * @param ports which ports to listen on; those of parts that are not embedded are ignored
 * @param kafka {@code host:port} of a broker to use instead of the embedded one
 * @param mongodb connection string without database, to use instead of the embedded store
 * @param issuer address of an OpenID Connect issuer to use instead of the embedded one
 * @param mode one process for everything, or one for each part
 */
public record PlatformSettings(
        Path data, Ports ports, Optional<String> kafka, Optional<String> mongodb, Optional<URI> issuer, Mode mode) {

    /** How the parts share processes. */
    public enum Mode {
        /** All of them in the calling one. */
        ONE_JVM,
        /** Each service, the broker, the store and the issuer in one of its own, ended together with the calling one. */
        PROCESSES
    }

    /** {@return everything embedded in the calling process, on the usual ports} */
    public static PlatformSettings in(Path data) {
        return new PlatformSettings(
                data, Ports.usual(), Optional.empty(), Optional.empty(), Optional.empty(), Mode.ONE_JVM);
    }

    /** {@return the same on other ports} */
    public PlatformSettings on(Ports chosen) {
        return new PlatformSettings(data, chosen, kafka, mongodb, issuer, mode);
    }

    /** {@return the same with servers that run already in place of the embedded broker and store, those that are given} */
    public PlatformSettings with(Optional<String> givenKafka, Optional<String> givenMongodb) {
        return new PlatformSettings(
                data, ports, givenKafka.or(() -> kafka), givenMongodb.or(() -> mongodb), issuer, mode);
    }

    /** {@return the same with each part in a process of its own} */
    public PlatformSettings asProcesses() {
        return new PlatformSettings(data, ports, kafka, mongodb, issuer, Mode.PROCESSES);
    }

    /** {@return where people and programs reach the platform} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.GATEWAY));
    }

    /** {@return the issuer in use, embedded or not, without a trailing slash} */
    public URI issuerAddress() {
        return issuer.orElseGet(() -> URI.create("http://127.0.0.1:" + ports.of(Port.ISSUER)));
    }

    String kafkaAddress() {
        return kafka.orElseGet(() -> "127.0.0.1:" + ports.of(Port.BROKER));
    }

    String mongodbAddress() {
        return mongodb.orElseGet(() -> "mongodb://127.0.0.1:" + ports.of(Port.STORE));
    }
}
