package cn.lianshen.standalone.platform;

import cn.lianshen.standalone.logging.CurrentPart;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One part and what runs of it. Whoever wants to change that waits until nobody else is at it, a start that is under way included; the
 * other parts are free meanwhile.
 */
final class Seat {

    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);

    private final Part part;
    private final Launch launch;
    private volatile @Nullable Running running;

    Seat(Part part, Launch launch) {
        this.part = part;
        this.launch = launch;
    }

    Part part() {
        return part;
    }

    /** Tells without waiting for anybody; false while a start is under way. */
    boolean isRunning() {
        var started = running;
        return started != null && started.isAlive();
    }

    OptionalLong pid() {
        var started = running;
        return started == null || !started.isAlive()
                ? OptionalLong.empty()
                : OptionalLong.of(started.process().pid());
    }

    synchronized void start(List<String> flags) throws InterruptedException {
        if (!isRunning()) {
            running = launch.start(part, flags);
        }
    }

    synchronized void kill() {
        var started = running;
        if (started != null) {
            started.process().kill();
            running = null;
        }
    }

    synchronized void pause() {
        var started = running;
        if (started != null) {
            started.process().pause();
        }
    }

    synchronized void resume() {
        var started = running;
        if (started != null) {
            started.process().resume();
        }
    }

    /** Goes on when the part does not stop cleanly. The calling thread works for the part from now on. */
    synchronized void stop() {
        var started = running;
        running = null;
        if (started == null) {
            return;
        }
        CurrentPart.set(part.name());
        launch.progress().stopping(part.name());
        try {
            started.stop();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.name(), e);
        }
    }
}
