package cn.lianshen.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void runsFiveMinutesWithTwoInstancesUnlessToldOtherwise() {
        var setup = Options.parse(List.of());

        assertThat(setup.length()).isEqualTo(Duration.ofMinutes(5));
        assertThat(setup.instances()).isEqualTo(2);
        assertThat(setup.keep()).isFalse();
    }

    @Test
    void takesWhatItIsTold() {
        var setup = Options.parse(List.of("--minutes", "0.5", "--seed", "7", "--processes", "3", "--keep"));

        assertThat(setup.length()).isEqualTo(Duration.ofSeconds(30));
        assertThat(setup.seed()).isEqualTo(7);
        assertThat(setup.instances()).isEqualTo(3);
        assertThat(setup.keep()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--minutes",
                "--minutes x",
                "--minutes 0",
                "--minutes NaN",
                "--processes 5",
                "--rate -1",
                "--fast 1"
            })
    void namesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line.split(" ")[0]);
    }
}
