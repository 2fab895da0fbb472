package cn.lianshen.reporting.domain;

/**
 * Numbers that add up, of cases or of reviews, never of both.
 *
 * @param accepted 受理: cases accepted, or reviews opened
 * @param closed 办结: all outcomes
 * @param net change of what is open; told by each fact for itself, so that the reconciliation has two sides
 * @param undecided closed without a decision: cases withdrawn, or reviews that ended with their case or prerequisite
 * @param onTime closed within the promised limit
 * @param statutoryDays legal limits of what was decided, in working days
 * @param promisedDays promised limits of what was decided, in working days
 * @param usedDays working days that what was decided took
 * @param serialDays promised days of decided cases if one matter followed the other
 * @param criticalPathDays promised days of decided cases along their longest chain
 */
public record Figures(
        long accepted,
        long closed,
        long net,
        long approved,
        long approvedWithConditions,
        long refused,
        long undecided,
        long onTime,
        long statutoryDays,
        long promisedDays,
        long usedDays,
        long serialDays,
        long criticalPathDays) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final Figures ACCEPTED = new Figures(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures more) {
        return new Figures(
                accepted + more.accepted,
                closed + more.closed,
                net + more.net,
                approved + more.approved,
                approvedWithConditions + more.approvedWithConditions,
                refused + more.refused,
                undecided + more.undecided,
                onTime + more.onTime,
                statutoryDays + more.statutoryDays,
                promisedDays + more.promisedDays,
                usedDays + more.usedDays,
                serialDays + more.serialDays,
                criticalPathDays + more.criticalPathDays);
    }

    static Figures undecided(boolean onTime) {
        return new Figures(0, 1, -1, 0, 0, 0, 1, onTime ? 1 : 0, 0, 0, 0, 0, 0);
    }

    static Figures decided(Verdict verdict, boolean onTime, Days days) {
        return new Figures(
                0,
                1,
                -1,
                verdict == Verdict.APPROVED ? 1 : 0,
                verdict == Verdict.APPROVED_WITH_CONDITIONS ? 1 : 0,
                verdict == Verdict.REFUSED ? 1 : 0,
                0,
                onTime ? 1 : 0,
                days.statutory(),
                days.promised(),
                days.used(),
                days.serial(),
                days.criticalPath());
    }

    /** What a decision says, whoever took it. */
    enum Verdict {
        APPROVED,
        APPROVED_WITH_CONDITIONS,
        REFUSED
    }

    /** Working days that belong to one decision. */
    record Days(int statutory, int promised, int used, int serial, int criticalPath) {}
}
