package cn.lianshen.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.benchmarks.floor.FloorFigures;
import cn.lianshen.benchmarks.measure.Quantiles;
import cn.lianshen.benchmarks.measure.ServerFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {

    private static final Quantiles QUANTILES = new Quantiles(10, 2, 1, 3, 4, 5);

    private static RunRecord record(String label) {
        return new RunRecord(
                "2026-03-02T01:00:00Z",
                label,
                new RunRecord.Conditions(
                        "own, one process", "BENCH-6", 6, 16, 32, 30_000, "copies", 120, 4_000, 2, "25"),
                60,
                3_000,
                50,
                800,
                16,
                3,
                0,
                List.of(),
                Map.of("decide", QUANTILES),
                QUANTILES,
                QUANTILES,
                0.9,
                new ServerFigures(25.5, Map.of("C2 CompilerThre", 1.5), 900, 40_000),
                null,
                new FloorFigures("a few", 100, 12, 0.5, 0.47),
                List.of("half load: --half-load 0"));
    }

    @Test
    void appendsOneLineOfJsonForEveryRun(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deep/results.jsonl");
        Results results = new Results(Optional.of(file));

        results.publish(record("first"), _ -> {});
        results.publish(record("second"), _ -> {});

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        JsonNode second = JsonMapper.shared().readTree(lines.getLast());
        assertThat(second.path("label").asString()).isEqualTo("second");
        assertThat(second.path("operations").path("decide").path("p99").asDouble())
                .isEqualTo(4);
        assertThat(second.path("server").path("cpuMillisPerCase").asDouble()).isEqualTo(25.5);
        assertThat(second.path("halfLoad").isNull()).isTrue();
    }

    @Test
    void tellsPeopleTheSameFiguresAndWhatIsMissing() throws Exception {
        List<String> said = new ArrayList<>();

        new Results(Optional.empty()).publish(record("one"), said::add);

        assertThat(said)
                .anyMatch(line -> line.matches("cases/s +50\\.0"))
                .anyMatch(line -> line.matches("server CPU, ms a case +25\\.5"))
                .anyMatch(line -> line.matches("floor, cases/s +100\\.0 +share 50 %"))
                .contains("not measured: half load: --half-load 0");
    }
}
