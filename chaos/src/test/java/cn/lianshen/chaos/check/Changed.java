package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.EmbeddedOutcome;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.StoredAggregate;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.evidence.StoredReview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents with one field changed. */
final class Changed {

    private Changed() {}

    static StoredApplication aggregate(StoredApplication of, StoredAggregate aggregate) {
        return new StoredApplication(
                aggregate,
                of.state(),
                of.scheme(),
                of.leadDepartment(),
                of.applicant(),
                of.submitted(),
                of.policy(),
                of.plan(),
                of.reviews(),
                of.proposal(),
                of.result());
    }

    static StoredApplication reviews(StoredApplication of, List<EmbeddedOutcome> reviews) {
        return new StoredApplication(
                of.aggregate(),
                of.state(),
                of.scheme(),
                of.leadDepartment(),
                of.applicant(),
                of.submitted(),
                of.policy(),
                of.plan(),
                reviews,
                of.proposal(),
                of.result());
    }

    static StoredApplication state(StoredApplication of, String state, @Nullable StoredResult result) {
        return new StoredApplication(
                of.aggregate(),
                state,
                of.scheme(),
                of.leadDepartment(),
                of.applicant(),
                of.submitted(),
                of.policy(),
                of.plan(),
                of.reviews(),
                of.proposal(),
                result);
    }

    static StoredReview review(StoredReview of, String state, boolean closed, @Nullable String effect) {
        return new StoredReview(
                of.aggregate(),
                of.applicationId(),
                of.matter(),
                of.department(),
                of.prerequisites(),
                of.hasDependants(),
                state,
                of.waitingFor(),
                of.claimedBy(),
                of.decisions(),
                closed,
                effect);
    }

    static StoredAggregate recent(StoredAggregate of, int waiting, List<String> recent) {
        return new StoredAggregate(of.id(), of.epoch(), of.revision(), of.sequence(), waiting, recent);
    }

    static StoredResult result(StoredResult of, String number, String conclusion, String by) {
        return new StoredResult(number, conclusion, of.basis(), of.verificationCode(), of.deviates(), by);
    }

    /** Another copy of a record further on in the log. */
    static LoggedEvent copy(LoggedEvent of, long offset, String digest) {
        return new LoggedEvent(of.partition(), offset, of.envelope(), digest, of.data(), null);
    }

    static LoggedEvent offset(LoggedEvent of, long offset) {
        return new LoggedEvent(of.partition(), offset, of.envelope(), of.digest(), of.data(), of.event());
    }
}
