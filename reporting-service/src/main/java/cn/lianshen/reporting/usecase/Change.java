package cn.lianshen.reporting.usecase;

import cn.lianshen.reporting.domain.CaseRecord;
import java.time.LocalDate;
import java.util.Set;

/**
 * The next revision of a record.
 *
 * @param before the revision it was folded on; if another came between, nothing is written
 * @param after its revision is that of {@code before}
 * @param days the days it is counted on, once it is stored
 */
public record Change(Kept before, Kept after, Set<LocalDate> days) {

    public CaseRecord record() {
        return after.record();
    }
}
