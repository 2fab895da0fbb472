package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.ReviewEvent;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import cn.lianshen.worktime.WorkCalendar;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a month counted from the events once more, plainly and without anything the records are made with: what is
 * open is not summed up from changes but counted, case by case, and working days are counted on the calendar one by one.
 * It exists to disagree with the report if the report is wrong.
 */
public final class Recount {

    private final PlainCalendar calendar;
    private final Map<String, Long> heard = new HashMap<>();
    private final Map<String, RecountedCase> cases = new HashMap<>();
    private long events;

    public Recount(WorkCalendar calendar) {
        this.calendar = new PlainCalendar(calendar);
    }

    /** Takes the next event of the log; one that was heard before is dropped. */
    public void hear(Received received) {
        Envelope envelope = received.envelope();
        Long last = heard.get(envelope.aggregate());
        if (last != null && envelope.sequence() <= last) {
            return;
        }
        heard.put(envelope.aggregate(), envelope.sequence());
        events++;
        received.event().ifPresent(this::hear);
    }

    private void hear(CaseEvent event) {
        RecountedCase known = cases.computeIfAbsent(event.applicationId(), _ -> new RecountedCase());
        switch (event) {
            case ApplicationAccepted accepted -> known.accepted = accepted;
            case ApplicationResultIssued issued -> known.issued = issued;
            case ApplicationWithdrawn withdrawn -> known.withdrawn = withdrawn;
            case ReviewEvent review -> known.review(review.matter()).hear(review);
            default -> {}
        }
    }

    /** How many events were heard, repetitions left out. */
    public long events() {
        return events;
    }

    /** The rows of the month's report, without those in which nothing happened and nothing is open. */
    public List<Row> rows(YearMonth month, Grouping by) {
        Map<String, RecountedRow> rows = new TreeMap<>();
        for (RecountedCase known : cases.values()) {
            switch (by) {
                case TOTAL -> known.count(rows, by.name(), month, calendar);
                case SCHEME -> known.count(rows, known.scheme(), month, calendar);
                case LINE -> known.count(rows, known.line(), month, calendar);
                case DEPARTMENT -> known.reviews.values().forEach(review -> review.count(rows, month, known, calendar));
            }
        }
        return rows.entrySet().stream()
                .map(row -> row.getValue().as(row.getKey()))
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
