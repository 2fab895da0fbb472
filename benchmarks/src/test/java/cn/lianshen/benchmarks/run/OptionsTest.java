package cn.lianshen.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void sixteenWorkersMeasureAPlatformOfTheirOwnUnlessToldOtherwise() {
        Options options = Options.parse(List.of());

        assertThat(options.concurrency()).isEqualTo(16);
        assertThat(options.inFlight()).isEqualTo(64);
        assertThat(options.departments()).isEqualTo(6);
        assertThat(options.openCases()).isZero();
        assertThat(options.floor()).isTrue();
        assertThat(options.data()).isEmpty();
        assertThat(options.target()).isEmpty();
    }

    @Test
    void theLastOfTheSameNameCounts() {
        assertThat(Options.parse(List.of("--concurrency", "4", "--concurrency", "8"))
                        .inFlight())
                .isEqualTo(32);
    }

    @Test
    void aTargetGoesWithTokensOrAnIssuer() {
        Options options = Options.parse(List.of("--target", "https://example.org/", "--token-file", "tokens"));

        assertThat(options.target()).contains(URI.create("https://example.org"));
        assertThatThrownBy(() -> Options.parse(List.of("--target", "https://example.org")))
                .hasMessageContaining("--issuer or --token-file");
        assertThatThrownBy(() -> Options.parse(List.of("--target", "http://a", "--issuer", "http://b", "--data", "d")))
                .hasMessageContaining("--data");
    }

    @ParameterizedTest
    @CsvSource({
        "--concurrency, 0",
        "--concurrency, many",
        "--seconds, -1",
        "--open, 1.5",
        "--open, 99999999",
        "--target, example.org",
    })
    void refusesAValueAndNamesTheOption(String name, String value) {
        assertThatThrownBy(() -> Options.parse(List.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(value);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessage("unknown option: --fast");
        assertThatThrownBy(() -> Options.parse(List.of("--seconds"))).hasMessageContaining("no value");
    }
}
