package cn.lianshen.notification.web;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.CommonRule;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.problem.Violation;
import cn.lianshen.kit.web.Cursor;
import cn.lianshen.notification.usecase.ReplayDeliveries.Selection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to post again: everything after a place in the feed, or some events. */
@Schema(description = "Which events to post again; one of the two.")
record ReplayRequest(
        @Schema(description = "A cursor of GET /api/events; empty for the beginning.", example = "MTI")
        @Nullable
        @Size(max = 200)
        String from,

        @Schema(description = "Ids of events.", example = "[\"app-5f0c:1:3\"]") @Nullable @Size(min = 1, max = 500)
        List<@NotBlank @Size(max = 200) String> ids) {

    Selection selection() {
        if (ids != null && from == null) {
            return new Selection.Events(ids);
        }
        if (from != null && ids == null) {
            return new Selection.After(from.isEmpty() ? 0 : Positions.of(Cursor.decode(from)));
        }
        throw new ProblemException(CommonProblem.INVALID_FIELDS
                .with()
                .naming(List.of(Violation.of(from == null ? "from" : "ids", CommonRule.INVALID))));
    }
}
