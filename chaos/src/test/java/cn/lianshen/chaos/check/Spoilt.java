package cn.lianshen.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** One thing that is wrong in an otherwise good run, and who must notice. */
final class Spoilt {

    private Spoilt() {}

    static Arguments notices(String invariant, String what, Consumer<Run> spoil) {
        return Arguments.of(invariant, Named.of(what, spoil));
    }

    static void assertNoticed(String invariant, Consumer<Run> spoil) {
        Run run = Run.byTheBook();
        spoil.accept(run);

        assertThat(run.verdict().broken()).contains(invariant);
    }

    static void assertAllRight(Consumer<Run> change) {
        Run run = Run.byTheBook();
        change.accept(run);

        assertThat(run.verdict().violations()).isEmpty();
    }
}
