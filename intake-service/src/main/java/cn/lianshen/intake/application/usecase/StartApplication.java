package cn.lianshen.intake.application.usecase;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.intake.application.domain.Applicant;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.intake.application.domain.Filing;
import cn.lianshen.intake.application.domain.FilingCheck;
import cn.lianshen.intake.application.domain.Finding;
import cn.lianshen.intake.application.domain.Numbers;
import cn.lianshen.intake.application.domain.Receipt;
import cn.lianshen.intake.application.domain.Refusal;
import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Material;
import cn.lianshen.intake.catalogue.domain.Planner;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.project.domain.Project;
import cn.lianshen.intake.project.domain.Projects;
import cn.lianshen.kit.aggregate.Commands;
import cn.lianshen.kit.aggregate.NewAggregate;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody starts a joint application: a draft, or in the same breath handed in, or accepted at the window. */
@Component
public class StartApplication {

    private final Catalogue catalogue;
    private final Planner planner;
    private final Projects projects;
    private final Numbers numbers;
    private final Commands<Application> applications;
    private final Clock clock;

    StartApplication(
            Catalogue catalogue,
            Planner planner,
            Projects projects,
            Numbers numbers,
            Commands<Application> applications,
            Clock clock) {
        this.catalogue = catalogue;
        this.planner = planner;
        this.projects = projects;
        this.numbers = numbers;
        this.applications = applications;
        this.clock = clock;
    }

    /** How far to go at once. */
    public enum ProceedTo {
        DRAFT,
        SUBMITTED,
        ACCEPTED
    }

    /** Who hands in what. */
    public record Command(
            CommandId id,
            Desk desk,
            String schemeCode,
            @Nullable String projectCode,
            @Nullable String projectName,
            Applicant applicant,
            String summary,
            Map<String, Object> form,
            List<Supplied> materials,
            ProceedTo proceedTo) {}

    /** A material that was supplied. */
    public record Supplied(String code, String fileName) {}

    /** Stores it, once per command id. */
    public Outcome<Receipt, StartRefusal> handle(Command command) {
        Optional<Scheme> scheme = catalogue.scheme(command.schemeCode());
        if (scheme.isEmpty()) {
            return new Outcome.Refused<>(new StartRefusal.UnknownScheme(command.schemeCode()));
        }
        return switch (projectName(command, scheme.get())) {
            case Named.Refused refused -> new Outcome.Refused<>(refused.refusal());
            case Named.As named -> start(command, scheme.get(), named.name());
        };
    }

    private sealed interface Named {
        record As(String name) implements Named {}

        record Refused(StartRefusal refusal) implements Named {}
    }

    private Named projectName(Command command, Scheme scheme) {
        String code = command.projectCode();
        if (code != null) {
            return projects.find(code)
                    .map(Project::name)
                    .<Named>map(Named.As::new)
                    .orElseGet(() -> new Named.Refused(new StartRefusal.UnknownProject(code)));
        }
        if (scheme.needsProject()) {
            return new Named.Refused(new StartRefusal.ProjectNeeded());
        }
        String name = command.projectName();
        return name == null || name.isBlank() ? new Named.Refused(new StartRefusal.NameNeeded()) : new Named.As(name);
    }

    private Outcome<Receipt, StartRefusal> start(Command command, Scheme scheme, String projectName) {
        List<Finding> findings = findings(command, scheme);
        if (!findings.isEmpty()) {
            return new Outcome.Refused<>(new StartRefusal.Incomplete(findings));
        }
        Instant now = clock.instant();
        LocalDate today = WorkCalendar.dateOf(now);
        Application draft = Application.draft(
                ApplicationIds.of(command.desk().actor(), command.id()),
                numbers.receipt(today),
                filing(command, scheme, projectName, now));
        Started started = new Started(draft, new ArrayList<>());
        boolean went = switch (command.proceedTo()) {
            case DRAFT -> true;
            case SUBMITTED -> started.then(draft.submit(command.desk(), now));
            case ACCEPTED ->
                started.then(draft.submit(command.desk(), now))
                        && started.then(started.application.accept(
                                planner.plan(scheme, command.form(), today), today, command.desk(), now));
        };
        return went ? store(command, started) : new Outcome.Refused<>(new StartRefusal.AcceptanceNotYours());
    }

    private Outcome<Receipt, StartRefusal> store(Command command, Started started) {
        Application application = started.application;
        return applications.create(
                command.id(),
                new NewAggregate<>(application.id(), application, started.events),
                Receipt.class,
                Receipt.of(application));
    }

    /** What the command has come to so far. */
    private static final class Started {

        private Application application;
        private final List<CaseEvent> events;

        Started(Application application, List<CaseEvent> events) {
            this.application = application;
            this.events = events;
        }

        boolean then(Decision<Application, Receipt, Refusal> decision) {
            return switch (decision) {
                case Decision.Changed<Application, Receipt, Refusal> changed -> {
                    application = changed.state();
                    events.addAll(changed.events());
                    yield true;
                }
                case Decision.Declined<Application, Receipt, Refusal> _ -> false;
            };
        }
    }

    private List<Finding> findings(Command command, Scheme scheme) {
        FilingCheck check = new FilingCheck(scheme, catalogue);
        List<Finding> unknown = check.ofMaterials(
                command.materials().stream().map(Supplied::code).toList());
        if (!unknown.isEmpty()) {
            return unknown;
        }
        return command.proceedTo() == ProceedTo.DRAFT
                ? check.ofDraft(command.form())
                : check.ofSubmission(command.form(), references(command));
    }

    private Filing filing(Command command, Scheme scheme, String projectName, Instant now) {
        return new Filing(
                scheme.reference(),
                scheme.line(),
                scheme.leadDepartment(),
                command.projectCode(),
                projectName,
                command.applicant(),
                command.desk().seat() == Desk.Seat.APPLICANT ? Filing.Channel.ONLINE : Filing.Channel.WINDOW,
                command.summary(),
                command.form(),
                references(command),
                now);
    }

    private List<MaterialReference> references(Command command) {
        return command.materials().stream()
                .map(supplied -> new MaterialReference(
                        supplied.code(),
                        catalogue
                                .material(supplied.code())
                                .map(Material::name)
                                .orElseGet(() -> new LocalizedText(supplied.code(), supplied.code())),
                        supplied.fileName()))
                .toList();
    }
}
