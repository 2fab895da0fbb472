package cn.lianshen.benchmarks.parts;

import cn.lianshen.worktime.ClockKind;
import cn.lianshen.worktime.ClockReading;
import cn.lianshen.worktime.DueDate;
import cn.lianshen.worktime.Label;
import cn.lianshen.worktime.LegalClock;
import cn.lianshen.worktime.Limit;
import cn.lianshen.worktime.Pause;
import cn.lianshen.worktime.PauseType;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Due dates and what a clock shows, as every line of a worklist needs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DueDateBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-11T03:00:00Z");
    private static final PauseType REVIEW =
            new PauseType("EXPERT_REVIEW", new Label("专家评审", "Expert review"), Set.of(ClockKind.values()));

    private final WorkCalendar calendar = WorkCalendar.builtIn();
    private final LegalClock plain = LegalClock.starting(ClockKind.STATUTORY, DAY, Limit.workingDays(20));
    private final LegalClock paused = plain.withPauses(List.of(
            Pause.of(REVIEW, DAY.plusDays(3), DAY.plusDays(9)), Pause.of(REVIEW, DAY.plusDays(7), DAY.plusDays(14))));

    /** Twenty working days. */
    @Benchmark
    public DueDate dueDate() {
        return plain.dueAt(calendar);
    }

    /** The same with two pauses that overlap. */
    @Benchmark
    public DueDate dueDateWithPauses() {
        return paused.dueAt(calendar);
    }

    /** Used and remaining time and the light. */
    @Benchmark
    public ClockReading reading() {
        return plain.read(NOW, calendar);
    }
}
