package cn.lianshen.benchmarks.platform;

import cn.lianshen.benchmarks.measure.ProcessTree;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the platform is and what can be known about it.
 *
 * @param processes of the servers; absent when they are elsewhere
 * @param data folder of the platform; absent when it is elsewhere
 */
public record MeasuredPlatform(
        URI gateway, URI issuer, Optional<ProcessTree> processes, Optional<Path> data, Runnable end)
        implements AutoCloseable {

    @Override
    public void close() {
        end.run();
    }
}
