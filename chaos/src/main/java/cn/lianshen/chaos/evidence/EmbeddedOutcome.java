package cn.lianshen.chaos.evidence;

/**
 * What an application has embedded of one review.
 *
 * @param decisionNo 0 if no decision is embedded
 * @param outcome empty if no decision is embedded
 */
public record EmbeddedOutcome(
        String matter, boolean mandatory, String state, int decisionNo, String outcome, String hash, String by) {

    static EmbeddedOutcome of(Fields review) {
        Fields decision = review.part("decision");
        return new EmbeddedOutcome(
                review.text("matter"),
                review.flag("mandatory"),
                review.text("state"),
                (int) decision.number("decisionNo"),
                decision.text("outcome"),
                decision.text("hash"),
                decision.text("by.id"));
    }

    /** {@return whether a decision is embedded} */
    public boolean decided() {
        return decisionNo > 0;
    }

    /** {@return the decision as a closing event names it} */
    public NamedDecision named() {
        return new NamedDecision(matter, decisionNo, hash);
    }
}
