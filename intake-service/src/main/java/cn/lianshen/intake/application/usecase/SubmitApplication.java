package cn.lianshen.intake.application.usecase;

import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.intake.application.domain.FilingCheck;
import cn.lianshen.intake.application.domain.Finding;
import cn.lianshen.intake.application.domain.Receipt;
import cn.lianshen.intake.application.domain.Refusal;
import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.kit.decision.Outcome;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** A draft is handed in. */
@Component
public class SubmitApplication {

    private final Commands<Application> applications;
    private final Catalogue catalogue;
    private final Clock clock;

    SubmitApplication(Commands<Application> applications, Catalogue catalogue, Clock clock) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Who hands what in. */
    public record Command(CommandId id, String applicationId, Desk desk) {}

    /** Why it is not handed in: the application declines, or something is missing. */
    public sealed interface NotSubmitted {

        /** The application declines. */
        record Declined(Refusal refusal) implements NotSubmitted {}

        /** Everything that is missing, at once (M36). */
        record Incomplete(List<Finding> findings) implements NotSubmitted {}
    }

    /** Hands it in, once per command id. */
    public Outcome<Receipt, NotSubmitted> handle(Command command) {
        return applications.change(
                command.applicationId(), command.id(), Receipt.class, stored -> switch (stored.state()
                        .submit(command.desk(), clock.instant())) {
                    case Decision.Declined<Application, Receipt, Refusal> declined ->
                        Decision.declined(new NotSubmitted.Declined(declined.refusal()));
                    case Decision.Changed<Application, Receipt, Refusal> changed -> complete(stored.state(), changed);
                });
    }

    private Decision<Application, Receipt, NotSubmitted> complete(
            Application draft, Decision.Changed<Application, Receipt, Refusal> submitted) {
        List<Finding> findings = new FilingCheck(scheme(draft), catalogue)
                .ofSubmission(draft.filing().form(), draft.filing().materials());
        return findings.isEmpty()
                ? new Decision.Changed<>(submitted.state(), submitted.events(), submitted.answer())
                : Decision.declined(new NotSubmitted.Incomplete(findings));
    }

    private Scheme scheme(Application draft) {
        return catalogue
                .scheme(draft.filing().scheme().code(), draft.filing().scheme().version())
                .orElseThrow();
    }
}
