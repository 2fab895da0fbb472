package cn.lianshen.approval.usecase;

import cn.lianshen.approval.domain.Officer;
import cn.lianshen.approval.domain.Progress;
import cn.lianshen.approval.domain.Refusal;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Outcome;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Somebody puts a review back into the department's pool (退回认领). */
@Component
public class ReleaseReview {

    private final Commands<Review> reviews;
    private final Clock clock;

    ReleaseReview(Commands<Review> reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Who wants it. */
    public record Command(CommandId id, String reviewId, Officer officer) {}

    /** Does it, once per command id. */
    public Outcome<Progress, Refusal> handle(Command command) {
        return reviews.change(
                command.reviewId(),
                command.id(),
                Progress.class,
                stored -> stored.state().release(command.officer(), clock.instant()));
    }
}
