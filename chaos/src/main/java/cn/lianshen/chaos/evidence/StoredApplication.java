package cn.lianshen.chaos.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application as intake-service keeps it.
 *
 * @param applicant account of the applicant
 * @param policy completion policy; empty before acceptance
 * @param plan one entry per matter; empty before acceptance
 * @param reviews what is embedded of each review
 * @param proposal what is proposed; absent unless ready
 * @param result the combined result; absent unless issued
 */
public record StoredApplication(
        StoredAggregate aggregate,
        String state,
        String scheme,
        String leadDepartment,
        String applicant,
        boolean submitted,
        String policy,
        List<PlannedMatter> plan,
        List<EmbeddedOutcome> reviews,
        @Nullable String proposal,
        @Nullable StoredResult result) {

    static StoredApplication of(Fields document) {
        Fields state = document.part("state");
        return new StoredApplication(
                StoredAggregate.of(document),
                state.text("state"),
                state.text("filing.scheme.code"),
                state.text("filing.leadDepartment"),
                state.text("filing.applicant.account"),
                state.has("submittedAt"),
                state.text("review.plan.completion"),
                state.part("review.plan").list("reviews").stream()
                        .map(PlannedMatter::of)
                        .toList(),
                state.part("review").list("reviews").stream()
                        .map(EmbeddedOutcome::of)
                        .toList(),
                state.maybe("review.proposal.conclusion").orElse(null),
                state.has("result") ? StoredResult.of(state.part("result")) : null);
    }

    /** {@return its id} */
    public String id() {
        return aggregate.id();
    }

    /** {@return whether departments were asked} */
    public boolean accepted() {
        return !plan.isEmpty();
    }

    /** {@return whether nothing about it may change any more} */
    public boolean closed() {
        return state.equals("ISSUED") || state.equals("WITHDRAWN") || state.equals("NOT_ACCEPTED");
    }

    /** {@return what is embedded of the review of a matter} */
    public Optional<EmbeddedOutcome> review(String matter) {
        return reviews.stream().filter(review -> review.matter().equals(matter)).findFirst();
    }
}
