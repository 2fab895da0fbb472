package cn.lianshen.kit.health;

import cn.lianshen.kit.telemetry.Figures;

/**
 * Whether so much waits for the log that new work is turned away. What was begun can be ended: decisions and results pass, only
 * applications that do not exist yet wait at the door.
 */
public final class Overflow {

    private final Figures figures;
    private final HealthSettings settings;

    Overflow(Figures figures, HealthSettings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    /** Says so from what was asked last, at most a few seconds ago; no, while that is unknown. */
    public boolean isReached() {
        return figures.last("lianshen.outbox.waiting") >= settings.overflowAt()
                || figures.last("lianshen.outbox.oldest.age")
                        >= settings.overflowAfter().toSeconds();
    }
}
