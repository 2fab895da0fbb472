package cn.lianshen.approval.domain;

/**
 * What somebody is told who did something to a review.
 *
 * @param decisionNo number of the decision that counts, 0 if there is none yet
 */
public record Progress(String reviewId, ReviewState state, int decisionNo) {

    static Progress of(Review review) {
        return new Progress(
                review.id(),
                review.state(),
                review.decision().map(RecordedDecision::decisionNo).orElse(0));
    }
}
