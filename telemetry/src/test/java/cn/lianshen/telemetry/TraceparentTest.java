package cn.lianshen.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in a trace is read as W3C Trace Context writes it, and nothing else is. */
class TraceparentTest {

    private static final String DRAWN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void readsWhatItWrites() {
        Traceparent place = Traceparent.parse(DRAWN).orElseThrow();

        assertThat(place)
                .isEqualTo(new Traceparent("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true))
                .hasToString(DRAWN);
        assertThat(Traceparent.parse(DRAWN.replace("-01", "-00")).orElseThrow().sampled())
                .isFalse();
        assertThat(Traceparent.parse(DRAWN.replace("-01", "-03")).orElseThrow().sampled())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0x",
                "00_0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
            })
    void readsNothingElse(String text) {
        assertThat(Traceparent.parse(text)).isEmpty();
    }
}
