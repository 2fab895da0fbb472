package cn.lianshen.worktime;

/** How far a limit may be extended, and by whom. The two of the 行政许可法 stand in {@link LicensingLaw}; other laws bring their own. */
public record ExtensionRule(Limit longest, ApproverRole approver) {}
