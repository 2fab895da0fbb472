package cn.lianshen.standalone.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A log event as one line of JSON in the Elastic Common Schema, the same fields that a service writes when it runs alone. */
final class EcsLine {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INSTANCE = System.getProperty("lianshen.instance", "1");

    private EcsLine() {}

    static byte[] of(ILoggingEvent event, String part) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("@timestamp", event.getInstant().toString());
        line.put("log", Map.of("level", event.getLevel().toString(), "logger", event.getLoggerName()));
        line.put(
                "process",
                Map.of("pid", ProcessHandle.current().pid(), "thread", Map.of("name", event.getThreadName())));
        line.put("service", Map.of("name", part, "node", Map.of("name", INSTANCE)));
        line.put("message", event.getFormattedMessage());
        addContext(line, event.getMDCPropertyMap());
        if (event.getThrowableProxy() != null) {
            line.put("error", error(event.getThrowableProxy()));
        }
        line.put("ecs", Map.of("version", "8.11"));
        return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void addContext(Map<String, Object> line, Map<String, String> context) {
        if (context.containsKey("traceId")) {
            line.put("trace", Map.of("id", context.get("traceId")));
        }
        if (context.containsKey("caseId")) {
            line.put("labels", Map.of("case", context.get("caseId")));
        }
    }

    private static Map<String, String> error(IThrowableProxy thrown) {
        return Map.of(
                "type", thrown.getClassName(),
                "message", String.valueOf(thrown.getMessage()),
                "stack_trace", ThrowableProxyUtil.asString(thrown));
    }
}
