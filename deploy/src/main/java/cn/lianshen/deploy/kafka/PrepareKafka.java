package cn.lianshen.deploy.kafka;

import cn.lianshen.deploy.Passwords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.SaslConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes topics, users and rights. Running it again with other passwords changes them; nobody has to be restarted. */
public record PrepareKafka(Admin admin, Passwords passwords) {

    private static final Logger log = LoggerFactory.getLogger(PrepareKafka.class);
    private static final int ITERATIONS = 8_192;

    /**
     * Prepares a cluster as its user {@code admin}.
     *
     * @throws ExecutionException when the cluster does not answer within a minute or refuses
     */
    public static void at(String bootstrapServers, Passwords passwords)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client(bootstrapServers, passwords.of("kafka-admin")))) {
            new PrepareKafka(admin, passwords).all();
        }
    }

    static Map<String, Object> client(String bootstrapServers, String password) {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "PLAIN",
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\"%s\";"
                        .formatted(password));
    }

    void all() throws ExecutionException, InterruptedException {
        topics();
        users();
        rights();
    }

    private void topics() throws ExecutionException, InterruptedException {
        int brokers = admin.describeCluster().nodes().get().size();
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = EventTopic.all(brokers).stream()
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        admin.createTopics(missing).all().get();
        missing.forEach(topic -> log.info("topic {} made: {}", topic.name(), topic.configs()));
    }

    private void users() throws ExecutionException, InterruptedException {
        List<UserScramCredentialAlteration> changes = users(Right.all()).stream()
                .map(user -> password(user, passwords.of("kafka-" + user)))
                .toList();
        admin.alterUserScramCredentials(changes).all().get();
        log.info("users {} have their passwords", users(Right.all()));
    }

    static UserScramCredentialAlteration password(String user, String password) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password);
    }

    /** What a user of ours may do but should not is taken back. */
    private void rights() throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = Right.all().stream().map(Right::binding).collect(Collectors.toSet());
        Set<String> ours =
                users(Right.all()).stream().map(user -> "User:" + user).collect(Collectors.toSet());
        List<AclBindingFilter> surplus = admin.describeAcls(AclBindingFilter.ANY).values().get().stream()
                .filter(present -> ours.contains(present.entry().principal()) && !wanted.contains(present))
                .map(AclBinding::toFilter)
                .toList();
        admin.createAcls(wanted).all().get();
        admin.deleteAcls(surplus).all().get();
        log.info("{} rights given, {} taken back", wanted.size(), surplus.size());
    }

    private static Set<String> users(List<Right> rights) {
        return rights.stream().map(Right::user).collect(Collectors.toSet());
    }
}
