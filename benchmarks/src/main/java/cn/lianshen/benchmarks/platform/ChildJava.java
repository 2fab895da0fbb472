package cn.lianshen.benchmarks.platform;

import cn.lianshen.standalone.platform.JvmFlags;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process with the class path of this one. It ends when its standard input does, and so with this one at the latest. */
public final class ChildJava implements AutoCloseable {

    private static final long GRACE_SECONDS = 60;

    private final Process process;
    private final String word;

    private ChildJava(Process process, String word) {
        this.process = process;
        this.word = word;
    }

    /**
     * Starts it and returns when it says a word.
     *
     * @param flags of its Java
     * @param ready beginning of the line it prints when it is ready
     * @throws IOException when it ends instead, with what it said
     */
    public static ChildJava start(List<String> flags, String ready, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(JvmFlags.java());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ChildJava(process, awaitReady(process, ready));
    }

    private static String awaitReady(Process process, String ready) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ready)) {
                Thread.ofPlatform()
                        .daemon()
                        .name("child-output")
                        .start(() -> out.lines().forEach(_ -> {}));
                return line.substring(ready.length()).strip();
            }
            said.append(line).append('\n');
        }
        throw new IOException("a process that was started ended:\n" + said);
    }

    /** What it said behind the word it was waited for. */
    public String word() {
        return word;
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            process.destroy();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
