package cn.lianshen.reporting.web;

import cn.lianshen.reporting.domain.Figures;
import cn.lianshen.reporting.domain.Grouping;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import cn.lianshen.reporting.usecase.RecountMonth.Difference;
import cn.lianshen.reporting.usecase.RecountMonth.Recounted;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the recount of a month found.
 *
 * @param events how many the log holds, repetitions left out
 * @param rows how many rows of all groupings were compared
 * @param equal whether report and recount agree in every figure
 */
record RecountAnswer(String month, long events, int rows, boolean equal, List<DifferenceAnswer> differences) {

    /** One row that differs; a side that has no such row is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceAnswer(
            Grouping by,
            String key,
            @Nullable Side reported,
            @Nullable Side recounted) {

        static DifferenceAnswer of(Difference difference) {
            return new DifferenceAnswer(
                    difference.by(), difference.key(), side(difference.reported()), side(difference.recounted()));
        }
    }

    /** All figures of one side. */
    record Side(long opening, Figures flow, long closing) {}

    static RecountAnswer of(Recounted recounted) {
        return new RecountAnswer(
                recounted.month().toString(),
                recounted.events(),
                recounted.rows(),
                recounted.equal(),
                recounted.differences().stream().map(DifferenceAnswer::of).toList());
    }

    private static @Nullable Side side(@Nullable Row row) {
        return row == null ? null : new Side(row.opening(), row.flow(), row.closing());
    }
}
