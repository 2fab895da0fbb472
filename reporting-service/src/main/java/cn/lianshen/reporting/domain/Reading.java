package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;

/** What of an event is kept. Names and contacts of applicants are left behind here. */
final class Reading {

    private Reading() {}

    static Filing filing(ApplicationSubmitted event) {
        return new Filing(
                event.number(),
                event.projectCode(),
                event.projectName(),
                event.scheme(),
                event.leadDepartment(),
                event.line(),
                event.applicantAccount(),
                event.at());
    }

    static Acceptance acceptance(ApplicationAccepted event) {
        Plan plan = event.plan();
        return new Acceptance(
                event.at(),
                event.acceptedOn(),
                plan.promisedDue(),
                plan.statutoryDue(),
                plan.serialDays(),
                plan.criticalPathDays(),
                plan.reviews().stream().map(Reading::matter).toList());
    }

    private static PlannedMatter matter(PlannedReview review) {
        return new PlannedMatter(
                review.matter(),
                review.name(),
                review.department(),
                review.departmentName(),
                review.layer(),
                review.prerequisites(),
                review.statutoryDays(),
                review.promisedDays(),
                review.promisedDue(),
                review.statutoryDue());
    }
}
