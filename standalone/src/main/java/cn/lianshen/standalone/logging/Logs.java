package cn.lianshen.standalone.logging;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets up logging for this process. It has to come before anything that logs. */
public final class Logs {

    private Logs() {}

    /**
     * Sends everything that is logged from now on to files in the folder, for people; or as ECS JSON for collectors, if the variable
     * {@code LIANSHEN_LOGS_FORMAT} says {@code ecs}.
     */
    public static void to(Path folder) {
        System.setProperty("lianshen.logs", folder.toString());
        var format = System.getenv("LIANSHEN_LOGS_FORMAT");
        if (format != null) {
            System.setProperty("lianshen.logs.format", format);
        }
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
