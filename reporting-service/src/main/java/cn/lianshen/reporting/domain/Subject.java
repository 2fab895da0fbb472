package cn.lianshen.reporting.domain;

/**
 * Whose figures they are.
 *
 * @param unit what is counted
 * @param code of the scheme for cases, of the department for reviews
 * @param line line of approval (审批线) for cases; empty for reviews
 */
public record Subject(Unit unit, String code, String line) {

    /** Cases and reviews are never added to each other: one joint filing is one case, however many departments review it. */
    public enum Unit {
        CASE,
        REVIEW
    }

    static Subject caseOf(Filing filing) {
        return new Subject(Unit.CASE, filing.scheme().code(), filing.line());
    }

    static Subject reviewBy(String department) {
        return new Subject(Unit.REVIEW, department, "");
    }
}
