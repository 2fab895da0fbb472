package cn.lianshen.standalone.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A server that can be started here or in a process of its own.
 *
 * @param here starts it in this process; what comes back stops it
 * @param main the class to run in a process of its own
 * @param arguments for {@code main}
 * @param environment for {@code main}: what nobody should read in a process list
 * @param heap for a process of its own, in MiB
 */
record Server(
        Callable<AutoCloseable> here,
        Class<?> main,
        List<String> arguments,
        Map<String, String> environment,
        int heap) {

    private static final int HEAP = 256;

    /**
     * A Boot application.
     *
     * @param properties what this place differs in from the application's own configuration
     * @param secrets the same, for those that are secret
     */
    static Server boot(
            Class<?> main,
            Supplier<SpringApplicationBuilder> application,
            Map<String, String> properties,
            Map<String, String> secrets) {
        Callable<AutoCloseable> here = () -> application
                .get()
                .registerShutdownHook(false)
                .run(asArguments(properties, secrets).toArray(String[]::new));
        return new Server(here, main, asArguments(properties, Map.of()), asEnvironment(secrets), HEAP);
    }

    private static List<String> asArguments(Map<String, String> properties, Map<String, String> secrets) {
        var arguments = new ArrayList<String>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        secrets.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return List.copyOf(arguments);
    }

    /** Boot reads {@code lianshen.identity.client-secret} from {@code LIANSHEN_IDENTITY_CLIENTSECRET}. */
    private static Map<String, String> asEnvironment(Map<String, String> properties) {
        return properties.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> variable(entry.getKey()), Map.Entry::getValue));
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
