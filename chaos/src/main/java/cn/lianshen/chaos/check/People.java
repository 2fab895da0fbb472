package cn.lianshen.chaos.check;

import java.util.Locale;
import java.util.Optional;

/** What the names of the demonstration accounts say about who they are. */
final class People {

    private People() {}

    static boolean leadsTheWindow(String account) {
        return account.startsWith("lead");
    }

    static boolean worksAtTheWindow(String account) {
        return account.startsWith("clerk") || leadsTheWindow(account);
    }

    static boolean seesEverything(String account) {
        return account.equals("supervisor");
    }

    /** The department he reviews for; empty for everybody else. */
    static Optional<String> department(String account) {
        boolean reviews = account.startsWith("decider-") || account.startsWith("reviewer-");
        return reviews
                ? Optional.of(account.substring(account.indexOf('-') + 1).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }
}
