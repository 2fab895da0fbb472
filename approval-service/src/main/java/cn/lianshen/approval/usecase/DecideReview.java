package cn.lianshen.approval.usecase;

import cn.lianshen.approval.domain.Officer;
import cn.lianshen.approval.domain.Progress;
import cn.lianshen.approval.domain.Refusal;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.Verdict;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A department decides its matter. */
@Component
public class DecideReview {

    private final Commands<Review> reviews;
    private final WorkCalendar calendar;
    private final Clock clock;

    DecideReview(Commands<Review> reviews, WorkCalendar calendar, Clock clock) {
        this.reviews = reviews;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Who says what. */
    public record Command(CommandId id, String reviewId, Officer officer, Verdict verdict) {}

    /** Records the decision; it is told to the case from here. */
    public Outcome<Progress, Refusal> handle(Command command) {
        return reviews.change(
                command.reviewId(),
                command.id(),
                Progress.class,
                stored -> stored.state().decide(command.officer(), command.verdict(), calendar, clock.instant()));
    }
}
