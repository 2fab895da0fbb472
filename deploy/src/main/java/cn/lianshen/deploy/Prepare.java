package cn.lianshen.deploy;

import cn.lianshen.deploy.kafka.PrepareKafka;
import cn.lianshen.deploy.mongodb.PrepareMongodb;
import java.nio.file.Path;
import java.util.List;

/** Makes Kafka or MongoDB ready for the services. What is there already is left, what differs is put right. */
public final class Prepare {

    private static final int USAGE = 2;
    private static final String HELP = """
            Usage: prepare kafka HOST:PORT[,…] [SECRETS]
                   prepare mongodb HOST:PORT,… [SECRETS]

            kafka    makes the topics, a user for every service and exactly the rights each needs; logs in as admin
                     with the password in SECRETS/kafka-admin
            mongodb  makes the replica set of these members, a role and a user for every service; logs in as root with
                     the password in SECRETS/mongodb-root

            SECRETS is a folder (default: /run/secrets); the passwords of the users are in its files
            kafka-SERVICE and mongodb-SERVICE.
            """;

    private Prepare() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "prepare-logback.xml");
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) throws Exception {
        String what = arguments.isEmpty() ? "" : arguments.getFirst();
        if (what.equals("--help")) {
            System.out.print(HELP);
            return 0;
        }
        if (arguments.size() < 2 || arguments.size() > 3) {
            return misunderstood();
        }
        var passwords = new Passwords(Path.of(arguments.size() == 3 ? arguments.get(2) : "/run/secrets"));
        switch (what) {
            case "kafka" -> PrepareKafka.at(arguments.get(1), passwords);
            case "mongodb" -> PrepareMongodb.at(List.of(arguments.get(1).split(",")), passwords);
            default -> {
                return misunderstood();
            }
        }
        return 0;
    }

    private static int misunderstood() {
        System.err.print(HELP);
        return USAGE;
    }
}
