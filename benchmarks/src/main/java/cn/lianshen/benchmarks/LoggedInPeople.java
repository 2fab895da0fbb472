package cn.lianshen.benchmarks;

import cn.lianshen.benchmarks.scenario.Accounts;
import cn.lianshen.standalone.play.People;

/** The people of the demonstration accounts; each logs in once, and again before his token ends. */
record LoggedInPeople(People people) implements Accounts {

    @Override
    public String lead() {
        return people.lead().authorization();
    }

    @Override
    public String decider(String department) {
        return people.decider(department).authorization();
    }
}
