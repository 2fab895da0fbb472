package cn.lianshen.worktime;

/** What became of the wish for more time. */
public sealed interface ExtensionOutcome {

    /** Both due dates are kept, because the applicant is told both. */
    record Extended(LegalClock clock, DueDate oldDue, DueDate newDue) implements ExtensionOutcome {}

    record Refused(ExtensionRefusal reason) implements ExtensionOutcome {}
}
