package cn.lianshen.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Disk space in use, counted in blocks: the log lays out sparse files. */
public final class DiskUse {

    private static final long KIBI = 1024;

    private DiskUse() {}

    /** Bytes that the folder takes. */
    public static long of(Path folder) throws IOException {
        Process du = new ProcessBuilder("du", "-sk", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(said.split("\\s", 2)[0]) * KIBI;
    }
}
