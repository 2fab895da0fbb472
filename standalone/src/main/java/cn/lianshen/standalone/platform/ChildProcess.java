package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A part in a process of its own. The pipe to its standard input is the leash: whoever holds the other end ends, however that happens,
 * and the child ends too.
 */
final class ChildProcess {

    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final int SIGNALLED = 128;

    private final Process process;
    private final Path output;
    private volatile boolean wanted = true;

    private ChildProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts the server with the class path and the Java of this process.
     *
     * @param flags for that Java, besides the usual ones
     */
    static ChildProcess start(String name, Server server, Path logs, List<String> flags) throws IOException {
        Files.createDirectories(logs);
        var output = logs.resolve(name + ".console.log");
        var builder = new ProcessBuilder(command(name, server, logs, flags));
        builder.environment().putAll(server.environment());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new ChildProcess(builder.start(), output);
    }

    /** Tells the listener, at most once, when the process ends without having been asked to. */
    void whenLost(Consumer<String> listener) {
        process.onExit().thenRun(() -> {
            if (wanted) {
                listener.accept(howItEnded());
            }
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Lets it stand still where it is, with everything it holds, until it is resumed. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    /** One that stands still could not even hear that it should stop. */
    void stop() throws InterruptedException {
        wanted = false;
        resume();
        closeLeash();
        if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    void kill() {
        wanted = false;
        process.destroyForcibly().onExit().join();
    }

    /** Who is killed leaves no last words. */
    private String howItEnded() {
        int code = process.exitValue();
        return code > SIGNALLED ? "killed by signal " + (code - SIGNALLED) : lastWords();
    }

    /** {@return the last line of a child that has ended, which says why when it could not start; else its exit code} */
    String lastWords() {
        try {
            var lines = Files.readAllLines(output).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? "exit code " + process.exitValue() : lines.getLast();
        } catch (IOException _) {
            return "it left nothing readable in " + output;
        }
    }

    /** Java knows no other way to send a signal; the answer is not asked for, because who has ended hears none. */
    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException("the program 'kill' cannot be run", e);
        }
    }

    private void closeLeash() {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // It has ended already.
        }
    }

    /** Ctrl-C reaches every process of a terminal; only the first one may act on it, or the broker goes before the services. */
    private static List<String> command(String name, Server server, Path logs, List<String> flags) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        command.add(JvmFlags.java());
        command.addAll(JvmFlags.ofChild(server.heap()));
        command.addAll(flags);
        command.add("-Dlianshen.part=" + name);
        command.add("-Dlianshen.logs=" + logs);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Child.class.getName());
        command.add(server.main().getName());
        command.addAll(server.arguments());
        return command;
    }
}
