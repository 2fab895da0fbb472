package cn.lianshen.chaos.evidence;

/** A decision in the history of its review. */
public record StoredDecision(int no, String outcome, String hash, String by) {

    static StoredDecision of(Fields decision) {
        return new StoredDecision(
                (int) decision.number("decisionNo"),
                decision.text("outcome"),
                decision.text("hash"),
                decision.text("by.id"));
    }
}
