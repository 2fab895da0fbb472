package cn.lianshen.worktime;

import java.util.Optional;

/**
 * How long something may take (时限).
 *
 * @param amount in {@code unit}; 0 means within the day it starts (即办)
 */
public record Limit(int amount, LimitUnit unit) {

    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: >= 0)");
        }
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, LimitUnit.WORKING_DAY);
    }

    public static Limit calendarDays(int amount) {
        return new Limit(amount, LimitUnit.CALENDAR_DAY);
    }

    /** Hours in which the office is open. */
    public static Limit hours(int amount) {
        return new Limit(amount, LimitUnit.HOUR);
    }

    /** Hours by the clock. */
    public static Limit clockHours(int amount) {
        return new Limit(amount, LimitUnit.CLOCK_HOUR);
    }

    /** Why this limit may not be promised (承诺时限) where the law allows {@code statutory} (法定时限); empty if it may (M37). */
    public Optional<PromiseRefusal> refusalAsPromiseUnder(Limit statutory) {
        if (unit != statutory.unit) {
            return Optional.of(PromiseRefusal.UNITS_DIFFER);
        }
        return amount > statutory.amount ? Optional.of(PromiseRefusal.LONGER_THAN_STATUTORY) : Optional.empty();
    }

    TimeAmount budget() {
        return new TimeAmount(amount * unit.ticks(), unit);
    }

    Limit plus(Limit more) {
        return new Limit(Math.addExact(amount, more.amount), unit);
    }
}
