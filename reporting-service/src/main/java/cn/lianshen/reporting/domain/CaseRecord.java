package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationEvent;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.ReviewEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case as supervision sees it. The parts said by the application and by each review stand side by side and never
 * touch one another; whatever needs both is derived on reading. Holds no names but those of staff, and no contacts.
 *
 * @param filing absent until the application itself has been heard
 * @param acceptance absent until accepted
 * @param proposal absent unless ready for the result
 * @param closing absent while the case is open
 * @param reviews what each review has said, by matter
 */
public record CaseRecord(
        String applicationId,
        @Nullable Filing filing,
        @Nullable Acceptance acceptance,
        @Nullable Proposed proposal,
        @Nullable Closing closing,
        Map<String, ReviewProgress> reviews) {

    public CaseRecord {
        reviews = Map.copyOf(reviews);
    }

    /** A case of which nothing has been heard. */
    public static CaseRecord unheard(String applicationId) {
        return new CaseRecord(applicationId, null, null, null, null, Map.of());
    }

    /** The record once one more event is known. Events of one aggregate must come in their order; aggregates may mix freely. */
    public CaseRecord after(CaseEvent event) {
        return switch (event) {
            case ApplicationEvent said -> after(said);
            case ReviewEvent said -> after(said);
        };
    }

    private CaseRecord after(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted submitted -> filed(Reading.filing(submitted));
            case ApplicationAccepted accepted -> accepted(Reading.acceptance(accepted));
            case ApplicationReadyForResult ready ->
                proposed(new Proposed(
                        ready.proposal().conclusion(), ready.proposal().rule(), ready.at()));
            case ApplicationReviewResumed _ -> proposed(null);
            case ApplicationResultIssued issued ->
                closed(Closing.issued(issued.number(), issued.conclusion(), issued.at()));
            case ApplicationWithdrawn withdrawn -> closed(Closing.without(CaseState.WITHDRAWN, withdrawn.at()));
            case ApplicationNotAccepted refused -> closed(Closing.without(CaseState.NOT_ACCEPTED, refused.at()));
        };
    }

    private CaseRecord after(ReviewEvent event) {
        Map<String, ReviewProgress> next = new HashMap<>(reviews);
        ReviewProgress before = reviews.getOrDefault(event.matter(), ReviewProgress.none(event.department()));
        next.put(event.matter(), before.after(event));
        return new CaseRecord(applicationId, filing, acceptance, proposal, closing, next);
    }

    /** How far the case has come; empty until the application itself has been heard. */
    public Optional<CaseState> state() {
        if (filing == null) {
            return Optional.empty();
        }
        if (closing != null) {
            return Optional.of(closing.state());
        }
        if (acceptance == null) {
            return Optional.of(CaseState.SUBMITTED);
        }
        return Optional.of(proposal == null ? CaseState.REVIEWING : CaseState.READY);
    }

    /** What the review of a planned matter has said; a review that has said nothing yet waits. */
    public ReviewProgress progressOf(PlannedMatter planned) {
        return reviews.getOrDefault(planned.matter(), ReviewProgress.none(planned.department()));
    }

    /** Every department that takes part, the lead among them. */
    public Stream<String> departments() {
        Stream<String> lead = filing == null ? Stream.of() : Stream.of(filing.leadDepartment());
        Stream<String> planned =
                acceptance == null ? Stream.of() : acceptance.matters().stream().map(PlannedMatter::department);
        Stream<String> heard = reviews.values().stream().map(ReviewProgress::department);
        return Stream.of(lead, planned, heard).flatMap(some -> some).distinct().sorted();
    }

    private CaseRecord filed(Filing known) {
        return new CaseRecord(applicationId, known, acceptance, proposal, closing, reviews);
    }

    private CaseRecord accepted(Acceptance known) {
        return new CaseRecord(applicationId, filing, known, proposal, closing, reviews);
    }

    private CaseRecord proposed(@Nullable Proposed known) {
        return new CaseRecord(applicationId, filing, acceptance, known, closing, reviews);
    }

    private CaseRecord closed(Closing known) {
        return new CaseRecord(applicationId, filing, acceptance, proposal, known, reviews);
    }
}
