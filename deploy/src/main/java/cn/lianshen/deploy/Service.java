package cn.lianshen.deploy;

/** The services that have a user of their own in Kafka and MongoDB. */
public enum Service {
    INTAKE("intake"),
    APPROVAL("approval"),
    NOTIFICATION("notification"),
    REPORTING("reporting");

    private final String word;

    Service(String word) {
        this.word = word;
    }

    /** The name it has everywhere, also as a user and as the beginning of its consumer groups. */
    public String fullName() {
        return word + "-service";
    }

    /** Its own database. */
    public String database() {
        return "lianshen-" + word;
    }
}
