package cn.lianshen.embeddedmongo;

import cn.lianshen.embeddedmongo.EmbeddedMongo.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The store as a process of its own; ends cleanly on SIGTERM. */
public final class EmbeddedMongoMain {
    private static final Set<String> OPTIONS = Set.of("--folder", "--port", "--sync");

    private EmbeddedMongoMain() {}

    /** Takes {@code --folder <path> [--port <number>] [--sync true|false]} and prints one line when it is ready. */
    public static void main(String[] arguments) {
        try {
            EmbeddedMongo mongo = EmbeddedMongo.start(settings(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "close"));
            System.out.println("embedded-mongo ready on " + mongo.connectionString());
        } catch (StoreUnavailable | IllegalArgumentException e) {
            System.err.println("embedded-mongo: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Settings settings(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " is not understood (expected: --folder <path>"
                        + " [--port <number>] [--sync true|false])");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        String folder = given.get("--folder");
        if (folder == null) {
            throw new IllegalArgumentException("--folder is missing");
        }
        int port = Integer.parseInt(given.getOrDefault("--port", String.valueOf(Settings.DEFAULT_PORT)));
        boolean sync = Boolean.parseBoolean(given.getOrDefault("--sync", "false"));
        return Settings.in(Path.of(folder)).onPort(port).withSync(sync);
    }
}
