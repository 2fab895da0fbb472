package cn.lianshen.intake.application.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All applications, to be read. */
public interface Applications {

    /** One application. */
    Optional<Application> find(String id);

    /** The application whose result has this verification code. */
    Optional<Application> verified(String verificationCode);

    /** Some applications, the newest first. */
    List<ApplicationLine> list(Query query);

    /**
     * Which applications.
     *
     * @param applicantAccount only those of this applicant
     * @param leadDepartment only those led by this department
     * @param after {@link ApplicationLine#position()} of the last one already seen
     */
    record Query(
            @Nullable String applicantAccount,
            @Nullable String leadDepartment,
            @Nullable ApplicationState state,
            @Nullable String after,
            int limit) {}
}
