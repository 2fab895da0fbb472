package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import org.jspecify.annotations.Nullable;

/**
 * When a review may say no.
 *
 * @param own states of the review
 * @param whole states of its application
 */
record ReviewRefusals(Evidence evidence, History history, Timeline own, Timeline whole) {

    boolean explain(Deed deed) {
        StoredReview review = evidence.reviews().get(deed.subject());
        return switch (deed.told().getOrDefault(Words.CODE, "")) {
            case "NOT_FOUND" -> review == null || isForeign(review, deed) || mayNotHaveArrived(deed);
            case "NOT_OPEN_YET" -> own.possible(deed, "WAITING");
            case "CLAIMED_BY_ANOTHER" -> own.possible(deed, span -> claimedByAnother(span, deed));
            case "NOT_CLAIMED" -> own.possible(deed, "OPEN");
            case "ALREADY_DECIDED" -> own.possible(deed, "DECIDED");
            case "NOT_DECIDED" -> own.possible(deed, "WAITING", "OPEN", "CLAIMED", "CANCELLED");
            case "CANCELLED" -> own.possible(deed, "CANCELLED");
            case "CASE_CLOSED" -> whole.possible(deed, "ISSUED", "WITHDRAWN");
            case "DEPENDANTS_RELY_ON_IT" ->
                review != null && review.hasDependants() && own.possible(deed, span -> turnsAround(span, deed));
            default -> false;
        };
    }

    private static boolean isForeign(StoredReview review, Deed deed) {
        return !People.seesEverything(deed.actor())
                && People.department(deed.actor())
                        .filter(review.department()::equals)
                        .isEmpty();
    }

    /** Until somebody of the department met it, or something happened to it, it may still have been on its way. */
    private boolean mayNotHaveArrived(Deed deed) {
        long met = history.deedsAbout(deed.subject()).stream()
                .filter(other -> other.answer() == Answer.DONE)
                .mapToLong(Deed::ended)
                .min()
                .orElse(Timeline.NEVER);
        return deed.begun() <= Math.min(met, own.known());
    }

    private static boolean claimedByAnother(Timeline.Span span, Deed deed) {
        return span.event()
                .filter(event -> event instanceof ReviewClaimed claimed
                        && !claimed.by().id().equals(deed.actor()))
                .isPresent();
    }

    private static boolean turnsAround(Timeline.Span span, Deed deed) {
        Outcome before = outcome(span.event().orElse(null));
        boolean consents = !deed.asked().getOrDefault(Words.OUTCOME, "").equals("REFUSED");
        return before != null && before.consents() != consents;
    }

    private static @Nullable Outcome outcome(@Nullable CaseEvent event) {
        return switch (event) {
            case ReviewDecided decided -> decided.outcome();
            case ReviewDecisionCorrected corrected -> corrected.outcome();
            case null, default -> null;
        };
    }
}
