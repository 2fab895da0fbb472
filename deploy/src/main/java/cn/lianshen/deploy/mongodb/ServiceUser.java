package cn.lianshen.deploy.mongodb;

import cn.lianshen.deploy.Service;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A role and a user of one service in the service's own database. */
record ServiceUser(MongoDatabase database, Service service) {

    private static final Logger log = LoggerFactory.getLogger(ServiceUser.class);
    private static final int ROLE_EXISTS = 51002;
    private static final int USER_EXISTS = 51003;
    private static final String ROLE = "service";

    /** What the code of the services does; reporting drops the collections that it rebuilds. */
    private static final List<String> ACTIONS = List.of(
            "find",
            "insert",
            "update",
            "remove",
            "createCollection",
            "createIndex",
            "listCollections",
            "listIndexes",
            "collStats",
            "dropCollection");

    void ensure(String password) {
        createOrUpdate("Role", ROLE, role(), ROLE_EXISTS);
        createOrUpdate("User", service.fullName(), user(password), USER_EXISTS);
        log.info("{} may use {}", service.fullName(), service.database());
    }

    /** An empty collection name stands for every collection of the database, and for no other database. */
    private Document role() {
        var everyCollection = new Document("db", service.database()).append("collection", "");
        return new Document("privileges", List.of(new Document("resource", everyCollection).append("actions", ACTIONS)))
                .append("roles", List.of());
    }

    private Document user(String password) {
        return new Document("pwd", password)
                .append("roles", List.of(ROLE))
                .append("mechanisms", List.of("SCRAM-SHA-256"));
    }

    private void createOrUpdate(String what, String name, Document described, int exists) {
        try {
            database.runCommand(command("create" + what, name, described));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != exists) {
                throw e;
            }
            database.runCommand(command("update" + what, name, described));
        }
    }

    private static Document command(String verb, String name, Document described) {
        var command = new Document(verb, name);
        command.putAll(described);
        return command;
    }
}
