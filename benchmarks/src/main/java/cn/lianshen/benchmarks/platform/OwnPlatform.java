package cn.lianshen.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts a platform in a process of its own, with the flags of {@code ./lianshen start}. */
public final class OwnPlatform {

    private OwnPlatform() {}

    /**
     * Returns when it answers.
     *
     * @param flags of its Java
     * @param processes whether each part gets a process of its own
     * @param departments of the scheme that is published for the purpose
     * @throws IOException when it ends instead
     */
    public static MeasuredPlatform start(Path data, List<String> flags, boolean processes, int departments)
            throws IOException {
        ChildJava child = ChildJava.start(
                flags,
                OwnPlatformMain.READY,
                OwnPlatformMain.class,
                data.toString(),
                Boolean.toString(processes),
                Integer.toString(departments));
        return LocalPlatform.in(data, processes ? "own, processes" : "own, one process", child::close);
    }
}
