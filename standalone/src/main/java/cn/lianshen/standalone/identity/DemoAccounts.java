package cn.lianshen.standalone.identity;

import static cn.lianshen.standalone.identity.Role.APPLICANT;
import static cn.lianshen.standalone.identity.Role.AUDITOR;
import static cn.lianshen.standalone.identity.Role.CATALOGUE_ADMIN;
import static cn.lianshen.standalone.identity.Role.DECIDER;
import static cn.lianshen.standalone.identity.Role.LEAD_WINDOW;
import static cn.lianshen.standalone.identity.Role.REVIEWER;
import static cn.lianshen.standalone.identity.Role.SUPERVISOR;
import static cn.lianshen.standalone.identity.Role.SYSTEM_ADMIN;
import static cn.lianshen.standalone.identity.Role.WINDOW_CLERK;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody who can log in to the embedded issuer: a few people at the window and two in each department of the catalogue. */
public final class DemoAccounts {

    /** The same for all of them; they exist only where the embedded issuer runs. */
    public static final String PASSWORD = "lianshen-demo";

    private static final String LEAD_DEPARTMENT = "ZWFW";

    private final Map<String, Account> byName = new LinkedHashMap<>();

    /** Makes the accounts for these departments. */
    public DemoAccounts(List<Department> departments) {
        Stream.concat(people(), departments.stream().flatMap(DemoAccounts::reviewers))
                .forEach(account -> byName.put(account.name(), account));
    }

    Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** {@return everybody, the people at the window first} */
    public Collection<Account> all() {
        return byName.values();
    }

    private static Stream<Account> people() {
        return Stream.of(
                Account.of("applicant", "申请人 周明", APPLICANT),
                Account.of("applicant2", "申请人 沈岚", APPLICANT),
                Account.at(LEAD_DEPARTMENT, "clerk", "综合窗口 陈静", WINDOW_CLERK),
                Account.at(LEAD_DEPARTMENT, "lead", "牵头窗口 李航", LEAD_WINDOW, WINDOW_CLERK),
                Account.at(LEAD_DEPARTMENT, "lead2", "牵头窗口 何苗", LEAD_WINDOW, WINDOW_CLERK),
                Account.of("supervisor", "督查 吴越", SUPERVISOR),
                Account.of("catalogue", "事项目录管理员 方圆", CATALOGUE_ADMIN),
                Account.of("admin", "系统管理员 高远", SYSTEM_ADMIN),
                Account.of("auditor", "审计员 严正", AUDITOR));
    }

    private static Stream<Account> reviewers(Department department) {
        var suffix = department.code().toLowerCase(Locale.ROOT);
        return Stream.of(
                Account.at(department.code(), "reviewer-" + suffix, department.zh() + " 审查员", REVIEWER),
                Account.at(department.code(), "decider-" + suffix, department.zh() + " 审批人", DECIDER, REVIEWER));
    }
}
