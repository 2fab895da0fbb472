package cn.lianshen.contracts;

/** The combined result of a case (联审结果). */
public enum Conclusion {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REFUSED
}
