package cn.lianshen.kit.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a caller is to the platform, as the claim {@code roles} of the access token says. */
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
    AUDITOR;

    /** Empty for the roles of other platforms, which mean nothing here. */
    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
