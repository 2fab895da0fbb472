package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import java.util.List;
import java.util.stream.Stream;

/** Plans of independent matters, for tests of the join that do not care about order. */
final class Plans {

    private Plans() {}

    /** All of them mandatory. */
    static Plan of(CompletionPolicy completion, String... matters) {
        return of(
                completion,
                Stream.of(matters).map(matter -> review(matter, true)).toList());
    }

    static Plan of(CompletionPolicy completion, List<PlannedReview> reviews) {
        return new Plan(
                completion,
                reviews,
                List.of(reviews.stream().map(PlannedReview::matter).toList()),
                reviews.stream().map(PlannedReview::matter).limit(1).toList(),
                3,
                3 * reviews.size(),
                Cases.ACCEPTED_ON.plusDays(21),
                Cases.ACCEPTED_ON.plusDays(67),
                false);
    }

    static PlannedReview review(String matter, boolean mandatory) {
        return new PlannedReview(
                matter,
                new LocalizedText("事项" + matter, "Matter " + matter),
                "FGW",
                new LocalizedText("发展改革局", "Development and Reform Bureau"),
                "LICENCE",
                mandatory,
                List.of(),
                0,
                20,
                3,
                Cases.ACCEPTED_ON,
                Cases.ACCEPTED_ON.plusDays(3),
                Cases.ACCEPTED_ON.plusDays(30),
                false,
                List.of("UNIFIED_FORM"));
    }
}
