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
                .containsOnly("I-19", "I-20", "I-25");
    }

    @Test
    void tellsTheStoryOfOneCase() {
        Run run = Run.byTheBook();

        assertThat(Explanation.of(run.evidence(), Run.TWO + ":A"))
                .anyMatch(line -> line.startsWith("application ") && line.contains("WITHDRAWN"))
                .anyMatch(line -> line.startsWith("deed ") && line.contains("DECIDE"))
                .anyMatch(line -> line.startsWith("event partition 0, offset ") && line.contains("review.decided"))
                .noneMatch(line -> line.contains(Run.ONE));
    }
}
