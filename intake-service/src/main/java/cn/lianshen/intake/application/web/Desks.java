package cn.lianshen.intake.application.web;

import cn.lianshen.contracts.Actor;
import cn.lianshen.intake.IntakeSettings;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import org.springframework.stereotype.Component;

/** Where a caller sits. */
@Component
class Desks {

    private final IntakeSettings settings;

    Desks(IntakeSettings settings) {
        this.settings = settings;
    }

    Desk of(Caller caller) {
        return new Desk(
                new Actor(caller.id(), caller.name()),
                caller.department().orElse(null),
                seat(caller),
                caller.actsFor(settings.windowDepartment()));
    }

    private static Desk.Seat seat(Caller caller) {
        if (caller.has(Role.LEAD_WINDOW)) {
            return Desk.Seat.LEAD_WINDOW;
        }
        if (caller.has(Role.WINDOW_CLERK)) {
            return Desk.Seat.WINDOW_CLERK;
        }
        if (caller.has(Role.SUPERVISOR)) {
            return Desk.Seat.SUPERVISOR;
        }
        return caller.has(Role.APPLICANT) ? Desk.Seat.APPLICANT : Desk.Seat.OTHER;
    }
}
