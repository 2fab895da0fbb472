package cn.lianshen.standalone.identity;

import java.util.List;
import java.util.Optional;

/**
 * A person who can log in.
 *
 * @param name what is typed at the login, lower case
 * @param displayName what others see, Chinese
 * @param department code of the department the person works for; absent for those who work for none
 * @param roles never empty
 */
public record Account(String name, String displayName, Optional<String> department, List<Role> roles) {

    /** Copies the roles. */
    public Account {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("roles: empty (expected: at least one for " + name + ")");
        }
        roles = List.copyOf(roles);
    }

    static Account of(String name, String displayName, Role... roles) {
        return new Account(name, displayName, Optional.empty(), List.of(roles));
    }

    static Account at(String department, String name, String displayName, Role... roles) {
        return new Account(name, displayName, Optional.of(department), List.of(roles));
    }

    /** {@return the roles as the claim names them} */
    public List<String> roleNames() {
        return roles.stream().map(Role::name).toList();
    }
}
