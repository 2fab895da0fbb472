package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.ApplicationEvent;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Proposal;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewEvent;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The join: the single place where the outcomes of the departments become a state of the whole (R5). After the case is closed nothing
 * is embedded any more; what comes late changes nothing.
 */
final class Join {

    private Join() {}

    static Joined of(Application application, List<CaseEvent> events, Instant at) {
        Joined joined = new Joined(application, List.of());
        for (CaseEvent event : events) {
            joined = next(joined, event, at);
        }
        return joined;
    }

    private static Joined next(Joined before, CaseEvent event, Instant at) {
        Application application = before.application();
        JointReview review = application.review();
        if (!application.state().joins() || review == null) {
            return before;
        }
        List<EmbeddedReview> reviews = review.reviews().stream()
                .map(embedded -> embed(embedded, event))
                .toList();
        if (reviews.equals(review.reviews())) {
            return before;
        }
        JointReview newer = review.with(reviews);
        return new Joined(application.joined(newer), append(before.events(), review, newer, event, at));
    }

    private static EmbeddedReview embed(EmbeddedReview review, CaseEvent event) {
        return switch (event) {
            case ReviewOpened opened
            when concerns(opened.matter(), review) -> review.opened(opened.promisedDue(), opened.statutoryDue());
            case ReviewDecided decided when concerns(decided.matter(), review) -> review.decided(decision(decided));
            case ReviewDecisionCorrected corrected
            when concerns(corrected.matter(), review) -> review.decided(decision(corrected));
            case ReviewCancelled cancelled
            when concerns(cancelled.matter(), review) -> review.cancelled(cancelled.cause());
            case ReviewOpened _,
                    ReviewDecided _,
                    ReviewDecisionCorrected _,
                    ReviewCancelled _,
                    ReviewClaimed _,
                    ReviewReleased _,
                    ApplicationEvent _ -> review;
        };
    }

    private static boolean concerns(String matter, EmbeddedReview review) {
        return review.matter().equals(matter);
    }

    private static EmbeddedDecision decision(ReviewDecided decided) {
        return new EmbeddedDecision(
                decided.decisionNo(),
                decided.outcome(),
                decided.opinion(),
                decided.conditions(),
                decided.reason(),
                decided.remedies(),
                decided.hash(),
                decided.by(),
                decided.at());
    }

    private static EmbeddedDecision decision(ReviewDecisionCorrected corrected) {
        return new EmbeddedDecision(
                corrected.decisionNo(),
                corrected.outcome(),
                corrected.opinion(),
                corrected.conditions(),
                corrected.reason(),
                corrected.remedies(),
                corrected.hash(),
                corrected.by(),
                corrected.at());
    }

    private static List<CaseEvent> append(
            List<CaseEvent> said, JointReview before, JointReview after, CaseEvent cause, Instant at) {
        Proposal proposal = after.proposal();
        if (proposal == null) {
            return before.proposal() == null
                    ? said
                    : plus(said, new ApplicationReviewResumed(cause.applicationId(), matter(cause), at));
        }
        return proposal.equals(before.proposal())
                ? said
                : plus(said, new ApplicationReadyForResult(cause.applicationId(), proposal, at));
    }

    private static String matter(CaseEvent cause) {
        return cause instanceof ReviewEvent review ? review.matter() : "";
    }

    private static List<CaseEvent> plus(List<CaseEvent> said, CaseEvent event) {
        return Stream.concat(said.stream(), Stream.of(event)).toList();
    }
}
