package cn.lianshen.notification.domain;

import cn.lianshen.contracts.ApplicationEvent;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the public version of an event. It takes single fields over and never copies a whole one, so a field that is added to an
 * event stays private until somebody decides otherwise here.
 */
public final class Publication {

    private Publication() {}

    /** The event as other systems may know it; with less detail if its type is newer than this service. */
    public static PublicCaseEvent of(Envelope envelope, Optional<CaseEvent> event, CaseFacts facts) {
        return new PublicCaseEvent(
                envelope.id(),
                envelope.type(),
                envelope.applicationId(),
                facts.number(),
                envelope.aggregate(),
                envelope.epoch(),
                envelope.sequence(),
                facts.scheme(),
                event.flatMap(Publication::review).map(ReviewEvent::matter).orElse(null),
                event.flatMap(Publication::review).map(ReviewEvent::department).orElse(null),
                event.map(Publication::outcome).orElse(null),
                envelope.time(),
                links(envelope));
    }

    private static Optional<ReviewEvent> review(CaseEvent event) {
        return event instanceof ReviewEvent review ? Optional.of(review) : Optional.empty();
    }

    private static @Nullable String outcome(CaseEvent event) {
        return switch (event) {
            case ReviewDecided decided -> decided.outcome().name();
            case ReviewDecisionCorrected corrected -> corrected.outcome().name();
            case ApplicationResultIssued issued -> issued.conclusion().name();
            case ApplicationEvent _, ReviewEvent _ -> null;
        };
    }

    private static Map<String, String> links(Envelope envelope) {
        Map<String, String> links = new TreeMap<>();
        links.put("application", "/api/applications/" + envelope.applicationId());
        if (!envelope.aggregateKey().equals(Envelope.APPLICATION_KEY)) {
            links.put("review", "/api/reviews/" + envelope.aggregate());
        }
        return links;
    }
}
