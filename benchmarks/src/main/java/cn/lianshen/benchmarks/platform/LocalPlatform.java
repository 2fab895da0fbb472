package cn.lianshen.benchmarks.platform;

import cn.lianshen.benchmarks.measure.ProcessTree;
import cn.lianshen.standalone.platform.RunningPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A platform that runs on this machine, found by its data folder. */
public final class LocalPlatform {

    private LocalPlatform() {}

    /**
     * The platform that runs with the folder.
     *
     * @throws IOException when none does
     */
    public static MeasuredPlatform in(Path data) throws IOException {
        return in(data, "running already", () -> {});
    }

    static MeasuredPlatform in(Path data, String kind, Runnable end) throws IOException {
        RunningPlatform running = RunningPlatform.in(data)
                .orElseThrow(() -> new IOException("no platform runs with the data folder " + data));
        URI store = running.parts().getOrDefault("store", URI.create("tcp://127.0.0.1:27117"));
        MeasuredPlatform.Inside inside = new MeasuredPlatform.Inside(
                new ProcessTree(running.pid()), data, "mongodb://" + store.getRawAuthority());
        return new MeasuredPlatform(kind, running.address(), Optional.of(running.issuer()), Optional.of(inside), end);
    }
}
