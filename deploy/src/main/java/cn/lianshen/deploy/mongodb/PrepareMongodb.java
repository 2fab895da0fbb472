package cn.lianshen.deploy.mongodb;

import cn.lianshen.deploy.Passwords;
import cn.lianshen.deploy.Service;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;

/** Makes the replica set, the roles and the users. Running it again with other passwords changes them. */
public final class PrepareMongodb {

    private PrepareMongodb() {}

    /**
     * Prepares these members, the first of which has the user {@code root}; the others are empty or belong to the set already.
     *
     * @throws com.mongodb.MongoException when a member does not answer or refuses
     */
    public static void at(List<String> members, Passwords passwords) throws InterruptedException {
        String root = "mongodb://root:" + passwords.of("mongodb-root") + "@";
        try (MongoClient first = MongoClients.create(root + members.getFirst() + "/?directConnection=true")) {
            new ReplicaSet(first.getDatabase("admin")).of(members);
        }
        try (MongoClient all =
                MongoClients.create(root + String.join(",", members) + "/?replicaSet=" + ReplicaSet.NAME)) {
            for (Service service : Service.values()) {
                new ServiceUser(all.getDatabase(service.database()), service)
                        .ensure(passwords.of("mongodb-" + service.fullName()));
            }
        }
    }
}
