package cn.lianshen.kit.web;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Silences what the frameworks say about every wrong address, paths and all, and about themselves at every start. */
final class QuietLoggers {

    private static final List<String> NAMES = List.of(
            "org.springframework.web.servlet.PageNotFound", "org.springdoc.core.events.SpringDocAppInitializer");

    private QuietLoggers() {}

    static void silence(LoggingSystem logging) {
        NAMES.forEach(name -> logging.setLogLevel(name, LogLevel.ERROR));
    }
}
