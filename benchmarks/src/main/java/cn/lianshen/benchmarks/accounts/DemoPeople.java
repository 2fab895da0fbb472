package cn.lianshen.benchmarks.accounts;

import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.play.People;
import java.net.URI;

/** The people of the demonstration accounts; each logs in once, and again before his token ends. */
public record DemoPeople(People people) implements Accounts {

    /** Who log in at this issuer. */
    public static DemoPeople at(URI gateway, URI issuer) {
        return new DemoPeople(new People(gateway, issuer, DemoAccounts.PASSWORD));
    }

    @Override
    public String lead() {
        return people.lead().authorization();
    }

    @Override
    public String decider(String department) {
        return people.decider(department).authorization();
    }
}
