package cn.lianshen.benchmarks.parts;

import cn.lianshen.contracts.Plan;
import cn.lianshen.intake.catalogue.domain.Planner;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.worktime.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The plan of a case: conditions, waves, due dates, critical path. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlanBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ShippedSchemes catalogue = ShippedSchemes.read();
    private final Planner planner = new Planner(catalogue, WorkCalendar.builtIn());
    private final Scheme scheme = catalogue.scheme("GOV-HOUSE-S1").orElseThrow();
    private final Map<String, Object> form =
            Map.of("envClass", "REPORT_BOOK", "landArea", 12_000L, "inFloodZone", true);

    /** Nine matters in four waves. */
    @Benchmark
    public Plan plan() {
        return planner.plan(scheme, form, DAY);
    }
}
