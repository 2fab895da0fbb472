package cn.lianshen.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void tellsExactPercentilesWhateverTheOrder() {
        List<Long> values = new ArrayList<>();
        for (long i = 1; i <= 5_000; i++) {
            values.add(i * MILLI);
        }
        Collections.shuffle(values, new Random(1));
        Latencies latencies = new Latencies();

        values.forEach(latencies::add);

        assertThat(latencies.quantiles()).isEqualTo(new Quantiles(5_000, 2_500.5, 2_500, 4_750, 4_950, 5_000));
    }

    @Test
    void oneValueIsEveryPercentile() {
        Latencies latencies = new Latencies();

        latencies.add(7 * MILLI);

        assertThat(latencies.quantiles()).isEqualTo(new Quantiles(1, 7, 7, 7, 7, 7));
    }

    @Test
    void nothingIsZero() {
        assertThat(new Latencies().quantiles()).isEqualTo(new Quantiles(0, 0, 0, 0, 0, 0));
    }
}
