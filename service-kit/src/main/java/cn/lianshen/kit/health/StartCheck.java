package cn.lianshen.kit.health;

import cn.lianshen.kit.telemetry.ClockSkew;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Looks at the clock before the first request is taken. The store has answered by then: every index has been asked for. */
final class StartCheck implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StartCheck.class);

    private final ClockSkew skew;
    private final HealthSettings settings;

    StartCheck(ClockSkew skew, HealthSettings settings) {
        this.skew = skew;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Duration found;
        try {
            found = skew.now();
        } catch (IllegalStateException e) {
            log.debug("the store does not tell the time: {}", e.getMessage());
            return;
        }
        if (found.abs().compareTo(settings.mostSkew()) > 0) {
            throw new CannotServe(
                    "The clock of this machine is " + found.abs().toSeconds() + " s "
                            + (found.isNegative() ? "behind" : "ahead of")
                            + " the store's; set both by the same time service (lianshen.health.most-skew says how much is let pass).");
        }
    }
}
