package cn.lianshen.reporting.usecase;

import cn.lianshen.contracts.Received;
import cn.lianshen.kit.aggregate.Overtaken;
import cn.lianshen.kit.consume.CaseBatch;
import cn.lianshen.kit.consume.CaseReaction;
import cn.lianshen.kit.failpoint.Failpoints;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.domain.Fact;
import cn.lianshen.reporting.domain.Facts;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folds events into the records of their cases. The days whose figures change are marked before the records are written
 * and again after, so that no tally counted in between can pass for the truth, even if this process dies half-way.
 */
public final class UpdateCaseRecords implements CaseReaction {

    private final CaseRecords records;
    private final DayTallies tallies;
    private final WorkCalendar calendar;

    public UpdateCaseRecords(CaseRecords records, DayTallies tallies, WorkCalendar calendar) {
        this.records = records;
        this.tallies = tallies;
        this.calendar = calendar;
    }

    @Override
    public void on(List<CaseBatch> cases) {
        Map<String, Kept> known =
                records.find(cases.stream().map(CaseBatch::applicationId).toList());
        Set<LocalDate> changed = new HashSet<>();
        List<Change> changes = cases.stream()
                .map(batch -> change(
                        known.getOrDefault(batch.applicationId(), Kept.nothing(batch.applicationId())), batch, changed))
                .toList();
        tallies.mark(changed);
        Failpoints.hit("consumer.betweenEffects");
        records.save(changes);
        tallies.mark(changed);
    }

    private Change change(Kept before, CaseBatch batch, Set<LocalDate> changed) {
        if (!before.cursors().equals(batch.before())) {
            throw new Overtaken(1);
        }
        CaseRecord record = before.record();
        Instant asOf = before.asOf();
        for (Received event : batch.events()) {
            record = event.event().map(record::after).orElse(record);
            asOf = later(asOf, event.envelope().time());
        }
        Set<Fact> factsBefore = Set.copyOf(Facts.of(before.record(), calendar));
        Set<Fact> factsAfter = Set.copyOf(Facts.of(record, calendar));
        factsBefore.stream()
                .filter(fact -> !factsAfter.contains(fact))
                .map(Fact::on)
                .forEach(changed::add);
        factsAfter.stream()
                .filter(fact -> !factsBefore.contains(fact))
                .map(Fact::on)
                .forEach(changed::add);
        Set<LocalDate> days = factsAfter.stream().map(Fact::on).collect(Collectors.toSet());
        return new Change(before, new Kept(record, before.revision(), batch.after(), asOf), days);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
