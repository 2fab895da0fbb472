package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import java.util.ArrayList;
import java.util.List;

/**
 * Embedded reviews in a short hand, one letter each: {@code w} waiting, {@code o} open, {@code a} approved, {@code c} approved with
 * conditions, {@code r} refused, {@code x} ended undecided. Capital letters are mandatory matters.
 */
record EmbeddedReviews(Plan plan, List<EmbeddedReview> reviews) {

    static EmbeddedReviews of(CompletionPolicy policy, String letters) {
        List<PlannedReview> planned = new ArrayList<>();
        List<EmbeddedReview> reviews = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            PlannedReview plan = Plans.review("M-" + i, Character.isUpperCase(letters.charAt(i)));
            planned.add(plan);
            reviews.add(embedded(plan, Character.toLowerCase(letters.charAt(i))));
        }
        return new EmbeddedReviews(Plans.of(policy, planned), reviews);
    }

    private static EmbeddedReview embedded(PlannedReview planned, char letter) {
        EmbeddedReview waiting = EmbeddedReview.planned(planned);
        EmbeddedReview open = waiting.opened(planned.promisedDue(), planned.statutoryDue());
        return switch (letter) {
            case 'w' -> waiting;
            case 'o' -> open;
            case 'a' -> open.decided(decision(planned.matter(), Outcome.APPROVED));
            case 'c' -> open.decided(decision(planned.matter(), Outcome.APPROVED_WITH_CONDITIONS));
            case 'r' -> open.decided(decision(planned.matter(), Outcome.REFUSED));
            case 'x' -> waiting.cancelled(Said.cancelled(planned.matter()).cause());
            default -> throw new IllegalArgumentException("letter: " + letter + " (expected: one of woacrx)");
        };
    }

    private static EmbeddedDecision decision(String matter, Outcome outcome) {
        var said = Said.decided(matter, outcome);
        return new EmbeddedDecision(
                said.decisionNo(),
                said.outcome(),
                said.opinion(),
                said.conditions(),
                said.reason(),
                said.remedies(),
                said.hash(),
                said.by(),
                said.at());
    }
}
