package cn.lianshen.standalone.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A collector finds the trace, the case and the service under the names of the Elastic Common Schema. */
class EcsLineTest {

    private final LoggingEvent event = new LoggingEvent();

    EcsLineTest() {
        event.setLoggerContext(new LoggerContext());
        event.setLoggerName("cn.lianshen.kit.web.RequestLog");
        event.setLevel(Level.INFO);
        event.setMessage("PUT /api/applications/{id}/acceptance 200 12 ms");
        event.setThreadName("tomcat-1");
        event.setInstant(Instant.parse("2026-11-22T08:00:00.123Z"));
    }

    @Test
    void namesTraceCaseServiceAndInstance() {
        event.setMDCPropertyMap(Map.of("traceId", "0af7651916cd43dd8448eb211c80319c", "caseId", "app-1"));

        JsonNode line = line();

        assertThat(line.at("/trace/id").stringValue()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.at("/labels/case").stringValue()).isEqualTo("app-1");
        assertThat(line.at("/service/name").stringValue()).isEqualTo("intake-service");
        assertThat(line.at("/service/node/name").stringValue()).isEqualTo("1");
        assertThat(line.at("/log/level").stringValue()).isEqualTo("INFO");
        assertThat(line.at("/@timestamp").stringValue()).isEqualTo("2026-11-22T08:00:00.123Z");
        assertThat(line.at("/message").stringValue()).contains("/acceptance 200");
    }

    @Test
    void isOneLineAlsoWithAStackTrace() {
        event.setMDCPropertyMap(Map.of());
        event.setThrowableProxy(new ThrowableProxy(new IllegalStateException("broken")));

        String text = new String(EcsLine.of(event, "intake-service"), StandardCharsets.UTF_8);

        assertThat(text.strip().lines()).hasSize(1);
        assertThat(line().at("/error/type").stringValue()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line().at("/trace").isMissingNode()).isTrue();
    }

    private JsonNode line() {
        return JsonMapper.shared().readTree(EcsLine.of(event, "intake-service"));
    }
}
