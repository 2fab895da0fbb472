package cn.lianshen.benchmarks.platform;

import cn.lianshen.benchmarks.measure.ProcessTree;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the platform is and what can be known about it.
 *
 * @param kind how it runs, for people
 * @param issuer where people log in; absent when they bring their tokens
 * @param inside what only this machine can tell; absent when the platform is elsewhere
 */
public record MeasuredPlatform(String kind, URI gateway, Optional<URI> issuer, Optional<Inside> inside, Runnable end)
        implements AutoCloseable {

    /**
     * A platform on this machine.
     *
     * @param processes of its servers
     * @param data its folder
     * @param mongodb address of its store
     */
    public record Inside(ProcessTree processes, Path data, String mongodb) {}

    /** Somewhere else. */
    public static MeasuredPlatform elsewhere(URI gateway, Optional<URI> issuer) {
        return new MeasuredPlatform("elsewhere", gateway, issuer, Optional.empty(), () -> {});
    }

    /** Ends it, if it was started to be measured. */
    @Override
    public void close() {
        end.run();
    }
}
