package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Proposal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the lead window orders to be issued. */
final class Orders {

    static final Instant ISSUED_AT = Instant.parse("2026-03-20T02:00:00Z");

    private Orders() {}

    /** Issues what the completion rule proposes. */
    static IssueOrder following(Application ready) {
        Proposal proposal =
                Objects.requireNonNull(ready.jointReview().orElseThrow().proposal());
        return concluding(proposal.conclusion(), null);
    }

    /** The lead window's usual order, given by somebody else. */
    static IssueOrder by(Desk desk) {
        return new IssueOrder(Conclusion.APPROVED, null, "联审〔2026〕1号", "K7Q2-9XWM-3TRA", desk, ISSUED_AT);
    }

    static IssueOrder concluding(Conclusion conclusion, @Nullable String deviationReason) {
        return new IssueOrder(conclusion, deviationReason, "联审〔2026〕1号", "K7Q2-9XWM-3TRA", Cases.LEAD, ISSUED_AT);
    }
}
