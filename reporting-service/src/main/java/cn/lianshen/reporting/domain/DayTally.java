package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/** The figures of one day, one entry for each subject that had any. */
public record DayTally(LocalDate day, List<Entry> entries) {

    public DayTally {
        entries = List.copyOf(entries);
    }

    /** What one subject did that day. */
    public record Entry(Subject subject, LocalizedText name, Figures figures) {}
}
