package cn.lianshen.deploy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts a service once while its image is built and keeps the classes it loaded as a cache. There is no store and no log: the
 * context is made without its beans, and a service that needs one of them earlier ends earlier. Its cache holds what was loaded by then.
 */
final class Rehearse {

    private static final Path CACHE = Path.of("/app/classes.aot");

    private Rehearse() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        if (!Files.exists(CACHE)) {
            throw new IOException("the rehearsal ended with " + code + " and left no " + CACHE);
        }
        System.out.printf("classes.aot: %d MB, rehearsal ended with %d%n", Files.size(CACHE) >> 20, code);
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@/app/jvm.options",
                "-Xlog:aot*=error",
                "-XX:AOTCacheOutput=" + CACHE,
                "-Dspring.context.exit=onRefresh",
                "-Dspring.main.lazy-initialization=true",
                "-jar",
                "/app/service.jar",
                "--help");
    }
}
