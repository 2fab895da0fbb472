package cn.lianshen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A short run against a platform of its own; what it measures is not judged here. */
class BenchIT {

    private static final List<String> OPERATIONS =
            List.of("decide", "issue", "read_result", "ready_list", "start_case", "worklist_page");

    @Test
    void playsCasesWithoutAnErrorAndTellsEverythingItMeasured(@TempDir Path folder) throws Exception {
        Path results = folder.resolve("results.jsonl");

        int exitCode = Bench.run(List.of(
                "--concurrency",
                "2",
                "--in-flight",
                "4",
                "--departments",
                "3",
                "--open",
                "20",
                "--warm-up",
                "25",
                "--seconds",
                "60",
                "--cases",
                "10",
                "--half-load",
                "5",
                "--no-floor",
                "--label",
                "test",
                "--results",
                results.toString()));

        assertThat(exitCode).isZero();
        JsonNode record =
                JsonMapper.shared().readTree(Files.readAllLines(results).getFirst());
        assertThat(record.path("errors").asInt()).isZero();
        assertThat(record.path("cases").asInt()).isGreaterThanOrEqualTo(10);
        assertThat(record.path("conditions").path("scheme").asString()).isEqualTo("BENCH-3");
        assertThat(record.path("conditions").path("openCases").asInt()).isEqualTo(20);
        assertThat(record.path("operations").propertyNames()).containsExactlyInAnyOrderElementsOf(OPERATIONS);
        OPERATIONS.forEach(operation -> assertThat(
                        record.path("operations").path(operation).path("count").asInt())
                .as(operation)
                .isPositive());
        assertThat(record.path("operations").path("read_result").path("count").asInt())
                .isEqualTo(record.path("cases").asInt());
        assertThat(record.path("server").path("cpuMillisPerCase").asDouble()).isPositive();
        assertThat(record.path("server").path("peakMemoryMebibytes").asLong()).isPositive();
        assertThat(record.path("halfLoad").path("everyDepartment").path("count").asInt())
                .isPositive();
        assertThat(record.path("notMeasured").toString()).contains("--no-floor");
    }

    @Test
    void whatIsNotUnderstoodIsNotMeasured() throws Exception {
        assertThat(Bench.run(List.of("--fast"))).isEqualTo(2);
        assertThat(Bench.run(List.of("--data", "nowhere"))).isEqualTo(1);
    }
}
