package cn.lianshen.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckerTest {

    @Test
    void findsNothingWrongWithARunByTheBook() {
        assertThat(Run.byTheBook().verdict().violations()).isEmpty();
    }

    @Test
    void countsWhatWasAnsweredAndWhatWasSaid() {
        Verdict verdict = Run.byTheBook().verdict();

        assertThat(verdict.figures()).isEqualTo(new Figures(10, 15, 0, 0, 0, 0));
    }

    @Test
    void saysWhatItDoesNotCheck() {
        assertThat(Run.byTheBook().verdict().notYetChecked())
                .extracting(NotYetChecked::invariant)
                .contains("I-19", "I-20", "I-25");
    }
}
