package cn.lianshen.chaos.history;

/**
 * The keys of {@link Deed#asked()} and {@link Deed#told()}. The driver writes them, the checker reads them; a key that does not apply
 * is left out, and what is left out is not checked.
 *
 * <table><caption>What the driver notes</caption>
 * <tr><th>operation</th><th>subject</th><th>asked</th><th>told</th></tr>
 * <tr><td>FILE</td><td>empty, or the id once told</td><td>{@link #PROCEED_TO}</td><td>{@link #ID}, {@link #NUMBER}, {@link #STATE}</td></tr>
 * <tr><td>SUBMIT, ACCEPT, DECLINE, WITHDRAW</td><td>application id</td><td></td><td>{@link #STATE}</td></tr>
 * <tr><td>CLAIM, RELEASE</td><td>review id</td><td></td><td>{@link #STATE}</td></tr>
 * <tr><td>DECIDE, CORRECT</td><td>review id</td><td>{@link #OUTCOME}</td><td>{@link #STATE}, {@link #DECISION_NO}</td></tr>
 * <tr><td>ISSUE</td><td>application id</td><td>{@link #CONCLUSION}</td><td>{@link #NUMBER}, {@link #CONCLUSION}</td></tr>
 * <tr><td>SUBSCRIBE</td><td>empty</td><td>{@link #URL}, {@link #ORDERED}</td><td>{@link #ID}</td></tr>
 * <tr><td>READ of one</td><td>application or review id</td><td></td><td>{@link #STATE}, {@link #DECISION_NO}</td></tr>
 * <tr><td>READ of a list</td><td>empty</td><td></td><td>{@link #SEEN}</td></tr>
 * </table>
 *
 * <p>Every command also notes {@link #BODY}, every refusal {@link #CODE}; {@link #FLAWED} marks a
 * body that must be refused whatever the state.
 */
public final class Words {

    /** How far a filing shall go at once: {@code DRAFT}, {@code SUBMITTED} or {@code ACCEPTED}. */
    public static final String PROCEED_TO = "proceedTo";

    /** {@code APPROVED}, {@code APPROVED_WITH_CONDITIONS} or {@code REFUSED}. */
    public static final String OUTCOME = "outcome";

    /** The conclusion of a combined result, with the words of an outcome. */
    public static final String CONCLUSION = "conclusion";

    /** A digest of method, path and body: the same key with the same digest is the same command. */
    public static final String BODY = "body";

    /** The id of what was made. */
    public static final String ID = "id";

    /** The number of an application or of a result document. */
    public static final String NUMBER = "number";

    /** The state of what was asked about, on the service that owns it. */
    public static final String STATE = "state";

    /** How many decisions a review has, 0 for none. */
    public static final String DECISION_NO = "decisionNo";

    /** The {@code code} of a problem, such as {@code ALREADY_DECIDED}. */
    public static final String CODE = "code";

    /** Ids of everything a list showed, separated by spaces. */
    public static final String SEEN = "seen";

    /** Where a subscriber wants its events. */
    public static final String URL = "url";

    /** Whether a subscriber wants the events of one case strictly one after another: {@code true} or {@code false}. */
    public static final String ORDERED = "ordered";

    /** {@code true} if the body is incomplete on purpose. */
    public static final String FLAWED = "flawed";

    private Words() {}
}
