package cn.lianshen.intake.application.usecase;

import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.intake.application.domain.Receipt;
import cn.lianshen.intake.application.domain.Refusal;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Outcome;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The lead window does not accept (不予受理). */
@Component
public class DeclineAcceptance {

    private final Commands<Application> applications;
    private final Clock clock;

    DeclineAcceptance(Commands<Application> applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** Who, which, and why. */
    public record Command(CommandId id, String applicationId, Desk desk, String reason) {}

    /** Does it, once per command id. */
    public Outcome<Receipt, Refusal> handle(Command command) {
        return applications.change(
                command.applicationId(),
                command.id(),
                Receipt.class,
                stored -> stored.state().declineAcceptance(command.reason(), command.desk(), clock.instant()));
    }
}
