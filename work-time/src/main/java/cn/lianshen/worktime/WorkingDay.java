package cn.lianshen.worktime;

/** The answer to “is this a working day?”. Not a boolean, because outside the loaded years nobody knows yet. */
public enum WorkingDay {
    WORKING,
    OFF,
    /** The State Council list of that year is not loaded. Weekdays are never taken for granted in its place. */
    CALENDAR_NOT_PUBLISHED
}
