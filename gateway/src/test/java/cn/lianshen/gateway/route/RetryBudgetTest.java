package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 10);

    @Test
    void hasWhatASecondEarnsToBeginWith() {
        var budget = new RetryBudget(10, 2, clock::get);

        assertThat(takes(budget)).isEqualTo(2);
    }

    @Test
    void earnsATryWithTenAnswersAndNoneWithNine() {
        var budget = new RetryBudget(10, 0, clock::get);

        answers(budget, 9);
        assertThat(budget.take()).isFalse();
        answers(budget, 1);

        assertThat(takes(budget)).isEqualTo(1);
    }

    @Test
    void earnsAFewTriesWithEverySecondWhateverTheClockSays() {
        var budget = new RetryBudget(10, 2, clock::get);
        takes(budget);

        clock.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(takes(budget)).isEqualTo(6);
    }

    @Test
    void savesNoMoreThanTenSecondsEarn() {
        var budget = new RetryBudget(10, 2, clock::get);

        answers(budget, 1_000_000);
        clock.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(takes(budget)).isEqualTo(20);
    }

    private static void answers(RetryBudget budget, int number) {
        for (int i = 0; i < number; i++) {
            budget.earn();
        }
    }

    private static int takes(RetryBudget budget) {
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        return taken;
    }
}
