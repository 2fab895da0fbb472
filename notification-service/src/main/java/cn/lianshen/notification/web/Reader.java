package cn.lianshen.notification.web;

import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.notification.domain.Recipient;
import cn.lianshen.notification.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a caller may read here. */
final class Reader {

    private Reader() {}

    /** The cases whose events the caller may follow. */
    static Scope scope(Caller caller) {
        if (hasAny(
                caller,
                Role.SUBSCRIBER,
                Role.SUPERVISOR,
                Role.SYSTEM_ADMIN,
                Role.AUDITOR,
                Role.WINDOW_CLERK,
                Role.LEAD_WINDOW)) {
            return new Scope.Everything();
        }
        if (hasAny(caller, Role.REVIEWER, Role.DECIDER)) {
            return caller.department()
                    .<Scope>map(Scope.OfDepartment::new)
                    .orElseThrow(NotificationProblem.SCOPE_UNKNOWN::with);
        }
        return new Scope.OfApplicant(caller.id());
    }

    /** The recipients the caller is: an account, and a member of the pools of its department. */
    static List<Recipient> recipients(Caller caller) {
        List<Recipient> recipients = new ArrayList<>();
        recipients.add(Recipient.account(caller.id()));
        caller.department().ifPresent(department -> {
            if (hasAny(caller, Role.REVIEWER, Role.DECIDER)) {
                recipients.add(Recipient.department(department));
            }
            if (hasAny(caller, Role.WINDOW_CLERK, Role.LEAD_WINDOW)) {
                recipients.add(Recipient.window(department));
            }
        });
        return recipients;
    }

    private static boolean hasAny(Caller caller, Role... roles) {
        return Stream.of(roles).anyMatch(caller::has);
    }
}
