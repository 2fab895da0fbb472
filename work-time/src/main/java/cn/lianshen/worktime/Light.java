package cn.lianshen.worktime;

/** The signal of a running clock. */
public enum Light {
    GREEN,
    /** 黄灯: at most two days are left (48 hours for {@link LimitUnit#CLOCK_HOUR}), none is exceeded. Work with 0 days left is still on time. */
    YELLOW,
    /** 红灯: more is used than the limit allows. */
    RED
}
