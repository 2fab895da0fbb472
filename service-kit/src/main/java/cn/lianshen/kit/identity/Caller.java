package cn.lianshen.kit.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person or system that sent the request. Controllers take it as a parameter.
 *
 * @param id the account, unique on the platform
 * @param name as shown to people
 * @param roles at least none: a caller without roles may only do what every caller may
 * @param department the code of the department it acts for; empty for applicants and systems
 * @param region the six digits of its administrative division, such as {@code 530102}
 */
public record Caller(String id, String name, Set<Role> roles, Optional<String> department, String region)
        implements AuthenticatedPrincipal {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean actsFor(String departmentCode) {
        return department.filter(departmentCode::equals).isPresent();
    }

    /** The account: what the servlet API and the log call the name. */
    @Override
    public String getName() {
        return id;
    }

    /** Leaves the name of the person out, since texts like this end up in logs. */
    @Override
    public String toString() {
        return id + " " + roles;
    }
}
