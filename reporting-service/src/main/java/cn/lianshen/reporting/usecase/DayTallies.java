package cn.lianshen.reporting.usecase;

import cn.lianshen.reporting.domain.DayTally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The figures of the days that have been counted, and which of them must be counted again. */
public interface DayTallies {

    /** Notes that the figures of these days change about now; what was counted of them no longer holds. */
    void mark(Collection<LocalDate> days);

    /** Every day on which anything ever happened, up to this one, in order. */
    List<Day> upTo(LocalDate last);

    /** Keeps a tally unless its day was marked since it was seen. */
    void keep(Day seen, DayTally tally);

    /** Forgets everything. */
    void drop();

    /**
     * A day.
     *
     * @param marks how often it has been marked
     * @param markedAt when that last happened
     * @param counted what was counted of it, if that still holds
     */
    record Day(LocalDate date, long marks, Instant markedAt, Optional<DayTally> counted) {}
}
