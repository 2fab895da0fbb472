package cn.lianshen.reporting.usecase;

import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** Which cases a caller may see: the widest that one of its roles gives, and none unless a role gives one. */
public sealed interface Scope {

    /** For those who supervise and for the window. */
    record Everything() implements Scope {}

    /** The cases one department takes part in. */
    record OfDepartment(String code) implements Scope {}

    /** The cases one account applied for. */
    record OfApplicant(String account) implements Scope {}

    /** The cases this caller may see. */
    static Optional<Scope> of(Caller caller) {
        if (hasAny(caller, Role.SUPERVISOR, Role.WINDOW_CLERK, Role.LEAD_WINDOW)) {
            return Optional.of(new Everything());
        }
        if (hasAny(caller, Role.REVIEWER, Role.DECIDER)) {
            return caller.department().map(OfDepartment::new);
        }
        return caller.has(Role.APPLICANT) ? Optional.of(new OfApplicant(caller.id())) : Optional.empty();
    }

    /** The rows of reports this caller may see: all, or those of its own department. */
    static Optional<Scope> ofReports(Caller caller) {
        if (hasAny(caller, Role.SUPERVISOR, Role.LEAD_WINDOW, Role.SYSTEM_ADMIN)) {
            return Optional.of(new Everything());
        }
        return hasAny(caller, Role.REVIEWER, Role.DECIDER)
                ? caller.department().map(OfDepartment::new)
                : Optional.empty();
    }

    private static boolean hasAny(Caller caller, Role... roles) {
        return Stream.of(roles).anyMatch(caller::has);
    }
}
