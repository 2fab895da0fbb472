package cn.lianshen.standalone;

import cn.lianshen.standalone.platform.RunningPlatform;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the platform of a data folder to stop and waits until it has. */
record StopCommand(Path data) {

    private static final int STOPPED = 0;
    private static final int FAILED = 1;
    private static final int NOT_RUNNING = 3;
    private static final long PATIENCE_SECONDS = 60;

    int run() {
        var running = RunningPlatform.in(data);
        if (running.isEmpty()) {
            System.out.println("No platform runs with the data folder " + data + ".");
            return NOT_RUNNING;
        }
        return ProcessHandle.of(running.get().pid()).map(StopCommand::stop).orElse(STOPPED);
    }

    private static int stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            System.out.println("Stopped. The data stays.");
            return STOPPED;
        } catch (TimeoutException _) {
            System.err.println(
                    "lianshen: process " + process.pid() + " has not ended within " + PATIENCE_SECONDS + " s.");
            return FAILED;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }
}
