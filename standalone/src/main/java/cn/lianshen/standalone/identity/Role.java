package cn.lianshen.standalone.identity;

/** What a person may do, as the claim {@code roles} names it. */
public enum Role {
    APPLICANT,
    WINDOW_CLERK,
    LEAD_WINDOW,
    REVIEWER,
    DECIDER,
    SUPERVISOR,
    SUBSCRIBER,
    CATALOGUE_ADMIN,
    SYSTEM_ADMIN,
    AUDITOR
}
