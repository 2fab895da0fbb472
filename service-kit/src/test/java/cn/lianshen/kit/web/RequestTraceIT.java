package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.sample.SeenSpans;
import cn.lianshen.telemetry.Tracing;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every request is a span with its route, its case and its end; probes are none. */
class RequestTraceIT {

    private final Http http = RunningSample.http();
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String parent = "00-" + trace + "-b7ad6b7169203331-01";

    @Test
    void namesTheRouteAndTheCase() {
        http.put("/things/7/loan")
                .as(TestIssuer.shared().token("ann", null, Role.DECIDER))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("traceparent", parent)
                .send();

        SpanData span = theSpan();
        assertThat(span.getName()).isEqualTo("PUT /things/{id}/loan");
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().get(Tracing.CASE)).isEqualTo("7");
        assertThat(span.getAttributes().get(Tracing.ERROR)).isNull();
    }

    @Test
    void saysThatARequestFailed() {
        http.get("/things/storeless")
                .as(TestIssuer.shared().token("ann", null, Role.DECIDER))
                .with("traceparent", parent)
                .send();

        assertThat(theSpan().getAttributes().get(Tracing.ERROR)).isEqualTo("503");
    }

    @Test
    void leavesProbesOut() {
        http.get("/actuator/health/liveness").with("traceparent", parent).send();
        http.get("/open/hello").with("traceparent", parent).send();

        assertThat(theSpan().getName()).isEqualTo("GET /open/hello");
    }

    private SpanData theSpan() {
        await().atMost(Duration.ofSeconds(60)).until(() -> !SeenSpans.of(trace).isEmpty());
        assertThat(SeenSpans.of(trace)).hasSize(1);
        return SeenSpans.of(trace).getFirst();
    }
}
