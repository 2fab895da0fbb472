package cn.lianshen.standalone;

import cn.lianshen.standalone.platform.JvmFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cache of loaded and linked classes that makes the next start cheaper. It fits one JDK and one set of jars, so it is made here
 * after the first start: another process plays the start and the stop once, at the lowest priority, on ports and data of its own.
 *
 * @param file where the script looks for it
 */
record StartCache(Path file) {

    /** Property with the data folder of the other process. */
    static final String REHEARSAL = "lianshen.rehearsal";

    private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);
    private static final long UNTIL_PEOPLE_HAVE_SETTLED_SECONDS = 20;
    private static final long PATIENCE_SECONDS = 600;

    /** {@return the cache the script asks for, which it does only when there is none that fits} */
    static Optional<StartCache> fromCommandLine() {
        return Optional.ofNullable(System.getProperty("lianshen.start-cache"))
                .map(Path::of)
                .map(StartCache::new);
    }

    void makeInBackground() {
        Thread.ofVirtual().name("start-cache").start(() -> {
            try {
                TimeUnit.SECONDS.sleep(UNTIL_PEOPLE_HAVE_SETTLED_SECONDS);
                make();
            } catch (IOException e) {
                LOG.warn("no start cache was made; starts take a little longer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void make() throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        var output = file.resolveSibling(file.getFileName() + ".log").toFile();
        var rehearsal = new ProcessBuilder(command(draft))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(rehearsal::destroyForcibly));
        if (!rehearsal.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || Files.notExists(draft)) {
            rehearsal.destroyForcibly();
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".config"));
            throw new IOException("The rehearsal left no cache; see " + output);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("start cache of {} MB made", Files.size(file) / 1_000_000);
    }

    /** The flags have to be those of the start the cache is for. */
    private List<String> command(Path draft) {
        var command = new ArrayList<>(List.of("nice", "-n", "19", JvmFlags.java()));
        command.addAll(JvmFlags.ofThisProcess());
        command.add("-XX:AOTCacheOutput=" + draft);
        command.add("-D" + REHEARSAL + "=" + file.resolveSibling("rehearsal"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Lianshen.class.getName(), "rehearse"));
        return command;
    }
}
