package cn.lianshen.benchmarks.parts;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.EventType;
import cn.lianshen.contracts.Party;
import cn.lianshen.contracts.Received;
import cn.lianshen.intake.catalogue.domain.Planner;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Writing and reading the largest event, the copy of an accepted application that every department gets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventCodecBenchmark {

    private static final String CASE = "app-0123456789abcdef01234567";
    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");

    private final ApplicationAccepted event = accepted();
    private final byte[] data = CaseEventCodec.data(event);
    private final Envelope envelope =
            new Envelope(CASE, 1, 2, CASE, EventType.of(event).wireName(), "/intake-service", AT, null);

    private static ApplicationAccepted accepted() {
        ShippedSchemes catalogue = ShippedSchemes.read();
        Scheme scheme = catalogue.scheme("SOC-HZ-S1").orElseThrow();
        Map<String, Object> form = Map.of("takeWater", true);
        return new ApplicationAccepted(
                CASE,
                "LS-530102-20260302-000001",
                "2603-530102-04-01-334977",
                "普吉片区精密仪器产业园",
                scheme.reference(),
                scheme.leadDepartment(),
                scheme.line(),
                new Party(Party.Kind.ORGANISATION, "昆明五华教育投资有限公司", "91530102MA6TECT08E", "李明", "13800001234"),
                "applicant",
                "新建厂房及配套设施。".repeat(40),
                form,
                List.of(),
                new Planner(catalogue, WorkCalendar.builtIn()).plan(scheme, form, LocalDate.of(2026, 3, 2)),
                LocalDate.of(2026, 3, 2),
                new Actor("lead", "牵头窗口 李航"),
                AT);
    }

    /** To bytes. */
    @Benchmark
    public byte[] write() {
        return CaseEventCodec.data(event);
    }

    /** From bytes, with its fingerprint. */
    @Benchmark
    public Received read() {
        return CaseEventCodec.received(envelope, data);
    }
}
