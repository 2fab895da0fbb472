package cn.lianshen.intake.application.usecase;

import cn.lianshen.contracts.Plan;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.intake.application.domain.Receipt;
import cn.lianshen.intake.application.domain.Refusal;
import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Planner;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The lead window accepts; every department gets its copy at once. */
@Component
public class AcceptApplication {

    private final Commands<Application> applications;
    private final Catalogue catalogue;
    private final Planner planner;
    private final Clock clock;

    AcceptApplication(Commands<Application> applications, Catalogue catalogue, Planner planner, Clock clock) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.planner = planner;
        this.clock = clock;
    }

    /** Who accepts what. */
    public record Command(CommandId id, String applicationId, Desk desk) {}

    /** Accepts, once per command id. */
    public Outcome<Receipt, Refusal> handle(Command command) {
        Instant now = clock.instant();
        return applications.change(
                command.applicationId(),
                command.id(),
                Receipt.class,
                stored -> accept(stored.state(), command.desk(), now));
    }

    /** Only what was handed in is complete enough to be planned. */
    private Decision<Application, Receipt, Refusal> accept(Application application, Desk desk, Instant now) {
        if (application.submittedAt() == null) {
            return Decision.declined(desk.maySee(application) ? Refusal.NOT_SUBMITTED : Refusal.NOT_FOUND);
        }
        LocalDate today = WorkCalendar.dateOf(now);
        return application.accept(plan(application, today), today, desk, now);
    }

    private Plan plan(Application application, LocalDate acceptedOn) {
        Scheme scheme = catalogue
                .scheme(
                        application.filing().scheme().code(),
                        application.filing().scheme().version())
                .orElseThrow();
        return planner.plan(scheme, application.filing().form(), acceptedOn);
    }
}
