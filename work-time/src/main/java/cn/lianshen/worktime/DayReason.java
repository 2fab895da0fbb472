package cn.lianshen.worktime;

/** Why a day is taken from the budget or not. */
public enum DayReason {
    /** 起算当日: the day of the start is not counted. */
    START_DAY,
    COUNTED,
    /** Counted although it is a weekend day (调休上班). */
    MAKE_UP_WORKDAY,
    /** It would count, but a special procedure stops the clock. */
    PAUSED,
    WEEKEND,
    HOLIDAY
}
