package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.Plan;
import java.time.Instant;
import java.time.LocalDate;

/** How what happened to an application is told to others. */
final class ApplicationFacts {

    private ApplicationFacts() {}

    static ApplicationSubmitted submitted(Application application, Actor by, Instant at) {
        return new ApplicationSubmitted(
                application.id(),
                application.number(),
                application.filing().projectCode(),
                application.filing().projectName(),
                application.filing().scheme(),
                application.filing().leadDepartment(),
                application.filing().line(),
                application.filing().applicant().party(),
                application.filing().applicant().account(),
                application.filing().channel().name(),
                by,
                at);
    }

    static ApplicationAccepted accepted(
            Application application, Plan plan, LocalDate acceptedOn, Actor by, Instant at) {
        return new ApplicationAccepted(
                application.id(),
                application.number(),
                application.filing().projectCode(),
                application.filing().projectName(),
                application.filing().scheme(),
                application.filing().leadDepartment(),
                application.filing().line(),
                application.filing().applicant().party(),
                application.filing().applicant().account(),
                application.filing().summary(),
                application.filing().form(),
                application.filing().materials(),
                plan,
                acceptedOn,
                by,
                at);
    }

    static ApplicationResultIssued issued(Application application, Result result) {
        return new ApplicationResultIssued(
                application.id(),
                result.number(),
                result.conclusion(),
                result.decisions(),
                result.basis(),
                result.verificationCode(),
                result.digest(),
                result.deviationReason(),
                result.by(),
                result.at());
    }
}
