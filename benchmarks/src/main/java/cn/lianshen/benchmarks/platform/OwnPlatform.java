package cn.lianshen.benchmarks.platform;

import cn.lianshen.benchmarks.measure.ProcessTree;
import cn.lianshen.standalone.platform.JvmFlags;
import cn.lianshen.standalone.platform.RunningPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a platform in a process of its own, with the flags of {@code ./lianshen start}. */
public final class OwnPlatform {

    private static final long GRACE_SECONDS = 60;

    private OwnPlatform() {}

    /**
     * Returns when it answers.
     *
     * @param flags of its Java
     * @throws IOException when it ends instead
     */
    public static MeasuredPlatform start(Path data, List<String> flags, boolean processes, int departments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(JvmFlags.java());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OwnPlatformMain.class.getName()));
        command.addAll(List.of(data.toString(), Boolean.toString(processes), Integer.toString(departments)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        awaitReady(process);
        RunningPlatform running = RunningPlatform.in(data)
                .orElseThrow(() -> new IOException("the platform in " + data + " does not say where it is"));
        return new MeasuredPlatform(
                running.address(),
                running.issuer(),
                Optional.of(new ProcessTree(process.pid())),
                Optional.of(data),
                () -> stop(process));
    }

    private static void awaitReady(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(OwnPlatformMain.READY)) {
                Thread.ofPlatform()
                        .daemon()
                        .name("platform-output")
                        .start(() -> out.lines().forEach(_ -> {}));
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("the platform did not start:\n" + said);
    }

    /** The end of its input tells it to stop. */
    private static void stop(Process process) {
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
