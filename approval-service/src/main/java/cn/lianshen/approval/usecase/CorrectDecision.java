package cn.lianshen.approval.usecase;

import cn.lianshen.approval.domain.Officer;
import cn.lianshen.approval.domain.Progress;
import cn.lianshen.approval.domain.Refusal;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.Verdict;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Outcome;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A department replaces its decision before the result is issued. */
@Component
public class CorrectDecision {

    private final Commands<Review> reviews;
    private final Clock clock;

    CorrectDecision(Commands<Review> reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Who says what instead, and why. */
    public record Command(CommandId id, String reviewId, Officer officer, Verdict verdict, String why) {}

    /** Records the new decision; the earlier one stays in the history. */
    public Outcome<Progress, Refusal> handle(Command command) {
        return reviews.change(
                command.reviewId(),
                command.id(),
                Progress.class,
                stored -> stored.state().correct(command.officer(), command.verdict(), command.why(), clock.instant()));
    }
}
