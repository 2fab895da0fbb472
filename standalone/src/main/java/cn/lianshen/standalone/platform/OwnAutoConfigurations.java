package cn.lianshen.standalone.platform;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Gives every part the auto-configurations it would find if it ran from its own jars. Here all parts share one class path, and Boot
 * would configure the gateway's libraries in every service. Registered in {@code META-INF/spring.factories}.
 */
public final class OwnAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final Set<String> GATEWAY = Set.of("gateway");
    private static final Set<String> ISSUER = Set.of("identity-server");
    private static final Set<String> SERVICES =
            Set.of("intake-service", "approval-service", "notification-service", "reporting-service");

    private static final List<Owned> OWNED = List.of(
            new Owned("org.springframework.cloud.", GATEWAY),
            new Owned("io.github.resilience4j.", GATEWAY),
            new Owned("org.springframework.boot.security.oauth2.client.", GATEWAY),
            new Owned("org.springframework.boot.security.oauth2.server.authorization.", ISSUER),
            new Owned("org.springframework.boot.mongodb.", SERVICES),
            new Owned("org.springframework.boot.kafka.", SERVICES),
            new Owned("org.springdoc.", SERVICES));

    private String application = "";

    @Override
    public void setEnvironment(Environment environment) {
        application = environment.getProperty("spring.application.name", "");
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            var name = classes[i];
            matches[i] = name != null && OWNED.stream().noneMatch(owned -> owned.belongsToOthers(name, application));
        }
        return matches;
    }

    private record Owned(String prefix, Set<String> owners) {

        boolean belongsToOthers(String className, String application) {
            return className.startsWith(prefix) && !owners.contains(application);
        }
    }
}
