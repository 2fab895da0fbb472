package cn.lianshen.standalone.play;

import cn.lianshen.standalone.login.PeopleLogin;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The people of the demonstration accounts. */
public final class People {

    private final URI gateway;
    private final PeopleLogin login;
    private final String password;
    private final Insistence insistence;
    private final ConcurrentMap<String, Person> known = new ConcurrentHashMap<>();

    /** The people of one platform, who take the first answer. */
    public People(URI gateway, URI issuer, String password) {
        this(gateway, issuer, password, Insistence.NONE);
    }

    /** The people of one platform. */
    public People(URI gateway, URI issuer, String password, Insistence insistence) {
        this.gateway = gateway;
        this.login = new PeopleLogin(issuer);
        this.password = password;
        this.insistence = insistence;
    }

    /** The person with this account. */
    public Person person(String account) {
        return known.computeIfAbsent(account, name -> new Person(gateway, login, name, password, insistence));
    }

    /** Who applies. */
    public Person applicant() {
        return person("applicant");
    }

    /** Who takes in at the window. */
    public Person clerk() {
        return person("clerk");
    }

    /** Who issues at the window. */
    public Person lead() {
        return person("lead");
    }

    /** Who examines for a department. */
    public Person reviewer(String department) {
        return person("reviewer-" + department.toLowerCase(Locale.ROOT));
    }

    /** Who decides for a department. */
    public Person decider(String department) {
        return person("decider-" + department.toLowerCase(Locale.ROOT));
    }
}
