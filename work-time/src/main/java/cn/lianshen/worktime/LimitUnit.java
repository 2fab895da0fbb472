package cn.lianshen.worktime;

import java.time.Duration;

/** What a limit is counted in. 行政许可法 82 speaks of working days for its own limits only, so every limit states its unit. */
public enum LimitUnit {
    /** 工作日: days of the State Council calendar. */
    WORKING_DAY(1, new Label("个工作日", "working day")),
    /** 自然日: every day counts; a limit that ends on a day off is not moved. */
    CALENDAR_DAY(1, new Label("个自然日", "calendar day")),
    /** 工时: hours in which the office is open. One working day is not 24 of them. */
    HOUR(Duration.ofHours(1).toMillis(), new Label("个工时", "working hour")),
    /** 小时: hours by the clock, day and night. */
    CLOCK_HOUR(Duration.ofHours(1).toMillis(), new Label("小时", "hour"));

    private final long ticks;
    private final Label label;

    LimitUnit(long ticks, Label label) {
        this.ticks = ticks;
        this.label = label;
    }

    /** Days are counted one by one, hours in milliseconds. */
    long ticks() {
        return ticks;
    }

    boolean isDays() {
        return ticks == 1;
    }

    public Label label() {
        return label;
    }
}
