package cn.lianshen.chaos.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Some minutes of faults against the whole platform, always the same plan, so that a build is no lottery; {@code ./lianshen chaos} draws
 * new ones. {@code -Dchaos.minutes=1} shortens it, {@code -Dchaos.seed=7} takes another plan; what a failed run left is under
 * {@code target/chaos}.
 */
class FaultsIT {

    private static final double MINUTES = Double.parseDouble(System.getProperty("chaos.minutes", "5"));
    private static final long SEED = Long.getLong("chaos.seed", 4);

    @Test
    void nothingIsLostOrDoubledWhileEverythingBreaks() throws IOException, InterruptedException {
        var length = Duration.ofMillis(Math.round(MINUTES * 60_000));
        var setup = new Setup(length, SEED, 2, 20, 24, Duration.ofMillis(3_500), Path.of("target", "chaos"), false);
        var folder = RunFolder.in(setup.folder(), SEED);

        var outcome = new Experiment(setup, folder, System.out).run();

        outcome.report().forEach(System.out::println);
        assertThat(outcome.violations())
                .as(
                        "seed %d; again with -Dchaos.seed=%d -Dchaos.minutes=%s; see %s",
                        SEED, SEED, MINUTES, folder.path())
                .isEmpty();
        folder.delete();
    }
}
