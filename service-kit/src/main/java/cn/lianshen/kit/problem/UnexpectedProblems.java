package cn.lianshen.kit.problem;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an outage, which passes, from a bug, which is logged once under a reference that the caller can quote. */
final class UnexpectedProblems {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedProblems.class);

    Problem of(Throwable thrown) {
        if (Outage.isIn(thrown)) {
            log.warn("answered 503, since {}: {}", thrown.getClass().getSimpleName(), thrown.getMessage());
            return CommonProblem.UNAVAILABLE.with();
        }
        String reference = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        log.error("request failed, reference {}", reference, thrown);
        return CommonProblem.INTERNAL_ERROR.with(reference).with("reference", reference);
    }
}
