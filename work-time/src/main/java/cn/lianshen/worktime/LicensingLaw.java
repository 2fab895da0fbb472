package cn.lianshen.worktime;

/** The limits that the Administrative Licensing Law (行政许可法) itself sets, all in working days (article 82). */
public final class LicensingLaw {

    /** Article 32: everything that is missing is told once, within five working days of receipt. */
    public static final Limit NOTICE = Limit.workingDays(5);

    /** Article 42 (1): one department decides by itself. */
    public static final Limit DECISION = Limit.workingDays(20);

    /** Article 42 (1): the head of the department approves ten more. */
    public static final ExtensionRule DECISION_EXTENSION =
            new ExtensionRule(Limit.workingDays(10), ApproverRole.AGENCY_HEAD);

    /** Article 42 (2): several departments decide together, the cap of every joint case. */
    public static final Limit JOINT_DECISION = Limit.workingDays(45);

    /** Article 42 (2): the head of the government approves fifteen more. */
    public static final ExtensionRule JOINT_DECISION_EXTENSION =
            new ExtensionRule(Limit.workingDays(15), ApproverRole.GOVERNMENT_HEAD);

    /** Article 44: the licence is handed over within ten working days of the decision. */
    public static final Limit DELIVERY = Limit.workingDays(10);

    private LicensingLaw() {}
}
