package cn.lianshen.intake.application.usecase;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.intake.application.domain.IssueOrder;
import cn.lianshen.intake.application.domain.Issued;
import cn.lianshen.intake.application.domain.Numbers;
import cn.lianshen.intake.application.domain.Refusal;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lead window issues the one combined result. Two clerks at the same instant: one result. */
@Component
public class IssueResult {

    private final Commands<Application> applications;
    private final Numbers numbers;
    private final Clock clock;

    IssueResult(Commands<Application> applications, Numbers numbers, Clock clock) {
        this.applications = applications;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Who issues what, and why not what was proposed. */
    public record Command(
            CommandId id,
            String applicationId,
            Desk desk,
            Conclusion conclusion,
            @Nullable String deviationReason) {}

    /** Issues, once per application. */
    public Outcome<Issued, Refusal> handle(Command command) {
        Instant now = clock.instant();
        IssueOrder order = new IssueOrder(
                command.conclusion(),
                command.deviationReason(),
                numbers.result(WorkCalendar.dateOf(now)),
                numbers.verificationCode(),
                command.desk(),
                now);
        return applications.change(
                command.applicationId(),
                command.id(),
                Issued.class,
                stored -> stored.state().issue(order));
    }
}
