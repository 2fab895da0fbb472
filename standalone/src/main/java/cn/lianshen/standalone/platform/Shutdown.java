package cn.lianshen.standalone.platform;

import cn.lianshen.standalone.logging.CurrentPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops what runs: the gateway first, then the services at the same time, then what they need. */
record Shutdown(List<Part> parts, Progress progress) {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    /** Goes on when a part does not stop cleanly; nothing is left in the map. */
    void stop(Map<String, Running> running) {
        for (var layer : List.of(Layer.values()).reversed()) {
            var threads = new ArrayList<Thread>();
            for (var part : parts) {
                var started = part.layer() == layer ? running.remove(part.name()) : null;
                if (started != null) {
                    threads.add(Thread.ofPlatform().name("stop-" + part.name()).start(() -> stop(part, started)));
                }
            }
            threads.forEach(Shutdown::join);
        }
    }

    private void stop(Part part, Running started) {
        CurrentPart.set(part.name());
        progress.stopping(part.name());
        try {
            started.stop();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.name(), e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
