package cn.lianshen.deploy.kafka;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import cn.lianshen.contracts.Topics;
import cn.lianshen.deploy.Service;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One thing that one user may do. Reading and writing include being told that the thing exists.
 *
 * @param user without the {@code User:} in front
 */
record Right(String user, AclOperation operation, ResourceType type, String name, PatternType pattern) {

    /** Another system, for the demonstration; subscribers get the same with their own name. */
    static final String SUBSCRIBER = "subscriber-demo";

    /** Every name a public topic has had or will have. */
    private static final String PUBLIC_TOPICS = Topics.PUBLIC_EVENTS.replaceFirst("v\\d+$", "");

    /** The whole table. Only who owns events may write them, and other systems never see a case event. */
    static List<Right> all() {
        return Stream.of(
                        Arrays.stream(Service.values()).flatMap(Right::ofReader),
                        Stream.of(
                                topic(Service.INTAKE, WRITE, Topics.CASE_EVENTS),
                                topic(Service.APPROVAL, WRITE, Topics.CASE_EVENTS),
                                topic(Service.NOTIFICATION, WRITE, Topics.PUBLIC_EVENTS),
                                topic(Service.NOTIFICATION, DESCRIBE_CONFIGS, Topics.PUBLIC_EVENTS)),
                        ofSubscriber(SUBSCRIBER))
                .flatMap(rights -> rights)
                .toList();
    }

    /** Groups begin with the name of the service: a department's own instance adds its code. */
    private static Stream<Right> ofReader(Service service) {
        return Stream.of(
                topic(service, READ, Topics.CASE_EVENTS),
                topic(service, DESCRIBE_CONFIGS, Topics.CASE_EVENTS),
                new Right(service.fullName(), READ, ResourceType.GROUP, service.fullName(), PatternType.PREFIXED));
    }

    /** What another system gets: the public topics, and groups that begin with its name. */
    static Stream<Right> ofSubscriber(String user) {
        return Stream.of(
                new Right(user, READ, ResourceType.TOPIC, PUBLIC_TOPICS, PatternType.PREFIXED),
                new Right(user, READ, ResourceType.GROUP, user, PatternType.PREFIXED));
    }

    private static Right topic(Service service, AclOperation operation, String name) {
        return new Right(service.fullName(), operation, ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    AclBinding binding() {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
