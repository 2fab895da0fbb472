package cn.lianshen.worktime;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of time that was used, is left or is allowed; negative when a limit is exceeded.
 *
 * @param ticks days for the units of days, milliseconds for the units of hours
 */
public record TimeAmount(long ticks, LimitUnit unit) {

    /** Whole units, rounded down: a minute over the limit reads −1 and never 0. */
    public long whole() {
        return Math.floorDiv(ticks, unit.ticks());
    }

    /** The amount in its unit: days as a whole number, hours with two decimals, rounded down. */
    public BigDecimal value() {
        return unit.isDays()
                ? BigDecimal.valueOf(ticks)
                : BigDecimal.valueOf(ticks).divide(BigDecimal.valueOf(unit.ticks()), 2, RoundingMode.FLOOR);
    }

    /** For people: {@code 8 个工作日}, {@code 8 working days}. */
    public Label text() {
        var number = value();
        var one = number.abs().compareTo(BigDecimal.ONE) == 0;
        return new Label(
                number + " " + unit.label().zh(), number + " " + unit.label().en() + (one ? "" : "s"));
    }

    TimeAmount minus(TimeAmount other) {
        return new TimeAmount(ticks - other.ticks, unit);
    }
}
