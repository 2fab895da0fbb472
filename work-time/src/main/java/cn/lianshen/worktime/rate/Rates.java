package cn.lianshen.worktime.rate;

import java.math.BigDecimal;

/** The formulas F1 to F13 that more than one service uses. Where practice knows two denominators there are two methods, and no default. */
public final class Rates {

    private Rates() {}

    /** F1 办结率: concluded of accepted. If cases handed over from elsewhere are counted above, they are counted below. */
    public static Rate completion(long concluded, long accepted) {
        return Rate.of(concluded, accepted);
    }

    /** F2 按时办结率, 分母 = 办结: concluded on time, of those concluded. */
    public static Rate onTimeOfConcluded(long concludedOnTime, long concluded) {
        return Rate.of(concludedOnTime, concluded);
    }

    /** F2 按时办结率, 分母 = 受理: concluded on time, of those accepted. */
    public static Rate onTimeOfAccepted(long concludedOnTime, long accepted) {
        return Rate.of(concludedOnTime, accepted);
    }

    /** F5 审批提速率: how much shorter than the law allows it really was, in summed days of one unit; negative if it was longer. */
    public static Rate speedUp(long statutoryDays, long actualDays) {
        return Rate.of(statutoryDays - actualDays, statutoryDays);
    }

    /** F6 承诺提速率 (减时间比例, M85): how much shorter than the law allows was promised, in summed days of one unit. */
    public static Rate promisedSpeedUp(long statutoryDays, long promisedDays) {
        return Rate.of(statutoryDays - promisedDays, statutoryDays);
    }

    /** F10 同比: the change against the previous period, divided by the previous period. */
    public static Rate growth(BigDecimal current, BigDecimal previous) {
        return new Rate(current.subtract(previous), previous);
    }

    /** F13 并联压缩率: what parallel review saves against one matter after the other, in promised days. */
    public static Rate parallelCompression(long daysInSeries, long criticalPathDays) {
        return Rate.of(daysInSeries - criticalPathDays, daysInSeries);
    }
}
