package cn.lianshen.chaos.evidence;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * A case as reporting-service keeps it.
 *
 * @param state empty before the application itself was heard
 * @param resultNumber empty unless issued
 * @param conclusion empty unless issued
 * @param reviews by matter: the outcome, {@code CANCELLED}, {@code CLAIMED}, {@code OPEN} or {@code WAITING}
 */
public record CaseFigures(
        String applicationId, String state, String resultNumber, String conclusion, Map<String, String> reviews) {

    static CaseFigures of(Fields document) {
        Fields reviews = document.part("record.reviews");
        Map<String, String> states = new TreeMap<>();
        reviews.entries().forEach((matter, said) -> states.put(matter, state(new Fields((Document) said))));
        return new CaseFigures(
                document.text("_id"),
                document.text("state"),
                document.text("record.closing.resultNumber"),
                document.text("record.closing.conclusion"),
                states);
    }

    private static String state(Fields review) {
        if (review.has("cancelledAt")) {
            return "CANCELLED";
        }
        if (review.has("decision")) {
            return review.text("decision.outcome").intern();
        }
        if (!review.has("clock")) {
            return "WAITING";
        }
        return review.has("claimedBy") ? "CLAIMED" : "OPEN";
    }
}
