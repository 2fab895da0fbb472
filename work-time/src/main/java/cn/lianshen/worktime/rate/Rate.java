package cn.lianshen.worktime.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share or a change in percent, kept as what it was computed from.
 *
 * @param numerator may be negative, such as in a decline
 * @param denominator not negative; with 0 there is no value
 */
public record Rate(BigDecimal numerator, BigDecimal denominator) {

    private static final int SCALE = 2;

    public Rate {
        if (denominator.signum() < 0) {
            throw new IllegalArgumentException("denominator: " + denominator + " (expected: >= 0)");
        }
    }

    public static Rate of(long numerator, long denominator) {
        return new Rate(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** In percent, HALF_UP to two decimals: 393286 of 394277 is 99.75. The sign is kept, and half is rounded away from zero. */
    public Optional<BigDecimal> percent() {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.movePointRight(SCALE).divide(denominator, SCALE, RoundingMode.HALF_UP));
    }

    /** For people: {@code 99.75%}, or {@code —} where there is nothing to divide by. */
    public String text() {
        return percent().map(percent -> percent + "%").orElse("—");
    }
}
