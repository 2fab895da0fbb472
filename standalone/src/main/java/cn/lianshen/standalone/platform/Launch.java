package cn.lianshen.standalone.platform;

import cn.lianshen.standalone.logging.CurrentPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts one part and waits until it answers. */
record Launch(Optional<Processes> processes, Path logs, Progress progress) {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * Starts a part on the calling thread.
     *
     * @param flags for its Java this time only, if it gets a process of its own
     * @throws CannotStart when it ends or does not answer in time
     */
    Running start(Part part, List<String> flags) throws InterruptedException {
        long begin = System.nanoTime();
        progress.starting(part.name());
        if (processes.isEmpty()) {
            CurrentPart.set(part.name());
        }
        var running = run(part, flags);
        try {
            awaitAnswer(part, running, begin);
        } catch (CannotStart | InterruptedException e) {
            stopQuietly(part, running);
            throw e;
        }
        if (running instanceof Running.Child child) {
            child.process().whenLost(lastWords -> progress.lost(part.name(), lastWords));
        }
        progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
        return running;
    }

    private Running run(Part part, List<String> flags) {
        if (part.server().isEmpty()) {
            return new Running.Elsewhere();
        }
        var server = part.server().get();
        try {
            if (processes.isEmpty()) {
                return new Running.Here(server.here().call());
            }
            var all = new ArrayList<>(processes.get().flagsOf(part.name()));
            all.addAll(flags);
            return new Running.Child(ChildProcess.start(part.name(), server, logs, all));
        } catch (Exception e) {
            LOG.error("{} did not start", part.name(), e);
            throw new CannotStart(sentence(part, Failure.reason(e)), e);
        }
    }

    private void awaitAnswer(Part part, Running running, long begin) throws InterruptedException {
        var patience = part.isEmbedded() ? PATIENCE : PATIENCE_WITH_OTHERS;
        while (!part.probe().answers()) {
            checkAlive(part, running);
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new CannotStart(tooLate(part, patience));
            }
            Thread.sleep(PAUSE);
        }
        // Another program may answer in its place.
        checkAlive(part, running);
    }

    private void checkAlive(Part part, Running running) {
        if (running instanceof Running.Child child && !child.isAlive()) {
            throw new CannotStart(sentence(part, child.process().lastWords()));
        }
    }

    private String sentence(Part part, String reason) {
        return part.name() + " did not start: " + reason + " (more in " + logs.resolve(part.name() + ".log") + ").";
    }

    private String tooLate(Part part, Duration patience) {
        return part.isEmbedded()
                ? sentence(part, "no answer within " + patience.toSeconds() + " s")
                : "No answer from the " + part.name() + " at " + part.probe().address() + " within "
                        + patience.toSeconds() + " s; it has to run before the platform that uses it.";
    }

    private static void stopQuietly(Part part, Running running) {
        try {
            running.stop();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.name(), e);
        }
    }
}
