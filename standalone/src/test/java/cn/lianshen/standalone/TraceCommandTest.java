package cn.lianshen.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.standalone.trace.TraceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of all services become one tree, found by the trace or by the case. */
class TraceCommandTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String OTHER = "ffffffffffffffffffffffffffffffff";

    @TempDir
    private Path logs;

    @Test
    void showsWhatCausedWhat() throws IOException {
        write(
                "gateway.log",
                span("1111111111111111", "-", "00.000", "30.1", "gateway", "ok", "", "PUT /api/applications/**"));
        write(
                "intake-service.log",
                span(
                        "2222222222222222",
                        "1111111111111111",
                        "00.004",
                        "20.0",
                        "intake-service",
                        "ok",
                        " http.response.status_code=200 case=app-1",
                        "PUT /api/applications/{id}/acceptance"),
                "2026-11-22T08:00:00.010Z INFO  [main] something else");
        write(
                "approval-service.log",
                span(
                        "3333333333333333",
                        "2222222222222222",
                        "01.500",
                        "900.0",
                        "approval-service",
                        "failed",
                        " error.type=store case=app-1",
                        "approval-service applies it"));

        List<String> lines = TraceReport.read(logs, "app-1").lines();

        assertThat(lines.getFirst()).startsWith("trace " + TRACE);
        assertThat(lines.get(1)).contains("0 ms", "30.1 ms  gateway");
        assertThat(lines.get(2))
                .contains("4 ms", "20.0 ms    intake-service", "response.status_code=200")
                .doesNotContain("case=");
        assertThat(lines.get(3))
                .contains("1500 ms", "900.0 ms      approval-service", "FAILED approval-service applies it");
        assertThat(TraceReport.read(logs, TRACE).lines()).isEqualTo(lines);
        assertThat(TraceReport.read(logs, "app-2").spans()).isEmpty();
        assertThat(TraceReport.read(logs, OTHER).spans()).isEmpty();
    }

    @Test
    void readsLinesForCollectorsToo() throws IOException {
        String line =
                span("1111111111111111", "-", "00.000", "30.1", "gateway", "ok", " case=app-1", "GET /api/cases/**");
        write("gateway.log", "{\"message\":\"" + line.replace("\"", "\\\"") + "\",\"log\":{\"level\":\"INFO\"}}");

        assertThat(TraceReport.read(logs, TRACE).spans())
                .singleElement()
                .satisfies(span -> assertThat(span.name()).isEqualTo("GET /api/cases/**"));
    }

    private static String span(
            String id,
            String parent,
            String second,
            String ms,
            String service,
            String status,
            String details,
            String name) {
        return "trace=" + TRACE + " span=" + id + " parent=" + parent + " at=2026-11-22T08:00:" + second + "Z ms=" + ms
                + " service=" + service + " status=" + status + details + " name=\"" + name + "\"";
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(logs.resolve(file), List.of(lines));
    }
}
