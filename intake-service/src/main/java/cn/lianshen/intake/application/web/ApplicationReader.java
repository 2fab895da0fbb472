package cn.lianshen.intake.application.web;

import cn.lianshen.contracts.Party;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Applications;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.intake.application.domain.Result;
import cn.lianshen.intake.input.IntakeProblem;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.problem.Problem;
import cn.lianshen.kit.problem.ProblemException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads applications within the caller's scope: what is out of it does not exist for him. */
@Component
class ApplicationReader {

    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 4;

    private final Applications applications;
    private final Desks desks;

    ApplicationReader(Applications applications, Desks desks) {
        this.applications = applications;
        this.desks = desks;
    }

    Application application(Caller caller, String id) {
        Desk desk = desks.of(caller);
        return applications
                .find(id)
                .filter(desk::maySee)
                .orElseThrow(() -> new ProblemException(RefusalProblems.missing()));
    }

    Result result(Application application) {
        return Optional.ofNullable(application.result())
                .orElseThrow(
                        () -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, IntakeProblem.RESULT_NOT_ISSUED)));
    }

    /** Whoever only looks on sees a masked phone number (PIPL 6). */
    Party shownApplicant(Caller caller, Application application) {
        Party party = application.filing().applicant().party();
        boolean needsIt = application.filing().applicant().account().equals(caller.id())
                || desks.of(caller).seat() == Desk.Seat.WINDOW_CLERK
                || desks.of(caller).seat() == Desk.Seat.LEAD_WINDOW;
        return needsIt
                ? party
                : new Party(
                        party.kind(),
                        party.name(),
                        party.creditCode(),
                        party.contactName(),
                        masked(party.contactPhone()));
    }

    private static String masked(String phone) {
        return phone.length() <= SHOWN_AT_START + SHOWN_AT_END
                ? "****"
                : phone.substring(0, SHOWN_AT_START) + "****" + phone.substring(phone.length() - SHOWN_AT_END);
    }
}
