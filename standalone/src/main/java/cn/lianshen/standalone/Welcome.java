package cn.lianshen.standalone;

import cn.lianshen.standalone.identity.Account;
import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.identity.Department;
import cn.lianshen.standalone.platform.PlatformSettings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What to do next: the address, who can log in, where to look. */
record Welcome(PlatformSettings settings) {

    List<String> lines() {
        var accounts = settings.issuer().isPresent() ? Stream.<String>of() : accounts();
        return Stream.of(links(), accounts, Stream.of("", "Ctrl-C or ./lianshen stop ends it; the data stays."))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> links() {
        var address = settings.address();
        return Stream.of(
                "",
                "  Open         " + address + "/",
                "  API          " + address + "/api/docs",
                "  Play cases   ./lianshen demo",
                "  Logs         " + settings.data().resolve("logs"));
    }

    private Stream<String> accounts() {
        var departments = Department.ofCatalogue();
        var people = new DemoAccounts(List.of()).all().stream().map(Welcome::person);
        return Stream.of(
                        Stream.of("", "  Accounts, all with the password " + DemoAccounts.PASSWORD),
                        people,
                        Stream.of("    reviewer-X, decider-X  审查员、审批人, one of each for every department X:"),
                        departments.stream().map(Welcome::department))
                .flatMap(lines -> lines);
    }

    private static String person(Account account) {
        return "    %-22s %s".formatted(account.name(), account.displayName());
    }

    private static String department(Department department) {
        return "        %-10s %s".formatted(department.code().toLowerCase(Locale.ROOT), department.zh());
    }
}
