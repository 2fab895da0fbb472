package cn.lianshen.deploy.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every user asks a broker with the configuration of production what he may do, and gets exactly that. */
class RightsIT {

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = SecuredBroker.start(folder);
        PrepareKafka.at(broker.bootstrapServers(), broker.passwords());
        addStranger();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "intake-service,       case,   WRITE READ DESCRIBE DESCRIBE_CONFIGS",
        "approval-service,     case,   WRITE READ DESCRIBE DESCRIBE_CONFIGS",
        "notification-service, case,   READ DESCRIBE DESCRIBE_CONFIGS",
        "reporting-service,    case,   READ DESCRIBE DESCRIBE_CONFIGS",
        "subscriber-demo,      case,   ''",
        "stranger,             case,   ''",
        "intake-service,       public, ''",
        "approval-service,     public, ''",
        "notification-service, public, WRITE DESCRIBE DESCRIBE_CONFIGS",
        "reporting-service,    public, ''",
        "subscriber-demo,      public, READ DESCRIBE",
        "stranger,             public, ''"
    })
    void everyUserMayDoToEveryTopicWhatTheTableSaysAndNothingElse(String user, String stream, String operations) {
        String topic = stream.equals("case") ? Topics.CASE_EVENTS : Topics.PUBLIC_EVENTS;

        assertThat(allowed(user, topic)).isEqualTo(set(operations));
    }

    @ParameterizedTest
    @CsvSource({
        "intake-service,       intake-service,       true",
        "approval-service,     approval-service.FGW, true",
        "notification-service, notification-service, true",
        "reporting-service,    reporting-service,    true",
        "subscriber-demo,      subscriber-demo.two,  true",
        "subscriber-demo,      notification-service, false",
        "reporting-service,    intake-service,       false",
        "stranger,             stranger,             false"
    })
    void everyUserReadsInGroupsWithItsOwnNameOnly(String user, String group, boolean may) throws Exception {
        assertThat(mayReadIn(user, group)).isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-service",
                "approval-service",
                "notification-service",
                "reporting-service",
                "subscriber-demo",
                "stranger"
            })
    void nobodyButTheAdministratorChangesTheCluster(String user) throws Exception {
        try (var admin = Admin.create(client(user))) {
            var options = new DescribeClusterOptions().includeAuthorizedOperations(true);

            assertThat(admin.describeCluster(options).authorizedOperations().get())
                    .isEmpty();
            denied(() -> admin.createTopics(List.of(new NewTopic("lianshen.forged", 1, (short) 1)))
                    .all()
                    .get());
            denied(() -> admin.deleteTopics(List.of(Topics.CASE_EVENTS)).all().get());
            denied(() -> admin.describeAcls(right(user).toFilter()).values().get());
            denied(() -> admin.createAcls(List.of(right(user))).all().get());
        }
    }

    @Test
    void anEventOfASubscriberIsNotTaken() {
        try (var producer =
                new KafkaProducer<>(client(Right.SUBSCRIBER), new StringSerializer(), new StringSerializer())) {
            denied(() -> producer.send(new ProducerRecord<>(Topics.CASE_EVENTS, "case", "forged"))
                    .get());
            denied(() -> producer.send(new ProducerRecord<>(Topics.PUBLIC_EVENTS, "case", "forged"))
                    .get());
        }
    }

    @Test
    void aSubscriberCannotReadCaseEvents() {
        var settings = client(Right.SUBSCRIBER);
        settings.put("group.id", "subscriber-demo");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.CASE_EVENTS));

            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20))).isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        var settings = client("intake-service");
        settings.compute(
                "sasl.jaas.config", (_, login) -> login.toString().replaceFirst("password=\"", "password=\"x"));
        try (var admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void preparingAgainTakesBackWhatTheTableDoesNotSay() throws Exception {
        try (var admin = Admin.create(administrator())) {
            admin.createAcls(List.of(right("reporting-service"))).all().get();
            assertThat(admin.describeAcls(right("reporting-service").toFilter())
                            .values()
                            .get())
                    .hasSize(1);

            PrepareKafka.at(broker.bootstrapServers(), broker.passwords());

            assertThat(admin.describeAcls(right("reporting-service").toFilter())
                            .values()
                            .get())
                    .isEmpty();
        }
    }

    @Test
    void theTopicsKeepWhatIsAcknowledged() throws Exception {
        try (var admin = Admin.create(administrator())) {
            Map<String, String> configuration = configuration(admin, Topics.CASE_EVENTS);

            assertThat(configuration)
                    .containsEntry("unclean.leader.election.enable", "false")
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", "2592000000")
                    .containsEntry("message.timestamp.type", "LogAppendTime");
            assertThat(admin.describeTopics(List.of(Topics.CASE_EVENTS))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    private static Map<String, String> configuration(Admin admin, String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, String> configuration = new HashMap<>();
        for (Config described :
                admin.describeConfigs(List.of(resource)).all().get().values()) {
            described.entries().forEach(entry -> configuration.put(entry.name(), entry.value()));
        }
        return configuration;
    }

    private static Set<AclOperation> allowed(String user, String topic) {
        try (var admin = Admin.create(client(user))) {
            var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
            return requireNonNull(admin.describeTopics(List.of(topic), options)
                            .allTopicNames()
                            .get()
                            .get(topic))
                    .authorizedOperations();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(AuthorizationException.class);
            return Set.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A position in a group is stored by whoever may read in it; the topic is public or the group's own service reads it. */
    private static boolean mayReadIn(String user, String group) throws InterruptedException {
        String topic = user.equals(Right.SUBSCRIBER) ? Topics.PUBLIC_EVENTS : Topics.CASE_EVENTS;
        try (var admin = Admin.create(client(user))) {
            admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(AuthorizationException.class);
            return false;
        }
    }

    private static void denied(ThrowingCall call) {
        assertThatThrownBy(call::run).hasCauseInstanceOf(AuthorizationException.class);
    }

    private interface ThrowingCall {

        void run() throws Exception;
    }

    private static AclBinding right(String user) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, Topics.CASE_EVENTS, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", AclOperation.ALTER, AclPermissionType.ALLOW));
    }

    private static Set<AclOperation> set(String operations) {
        return Arrays.stream(operations.split(" "))
                .filter(name -> !name.isEmpty())
                .map(AclOperation::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> client(String user) {
        Map<String, Object> settings = new HashMap<>(broker.loginOf(user));
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }

    private static Map<String, Object> administrator() {
        return PrepareKafka.client(broker.bootstrapServers(), broker.passwords().of("kafka-admin"));
    }

    /** Somebody with a password and no rights. */
    private static void addStranger() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(administrator())) {
            String password = broker.passwords().of("kafka-" + SecuredBroker.STRANGER);
            admin.alterUserScramCredentials(List.of(PrepareKafka.password(SecuredBroker.STRANGER, password)))
                    .all()
                    .get();
        }
    }
}
