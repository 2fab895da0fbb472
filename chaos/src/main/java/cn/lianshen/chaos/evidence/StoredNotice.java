package cn.lianshen.chaos.evidence;

/**
 * A notice to somebody.
 *
 * @param cause id of the event it tells of
 * @param recipient {@code account:…}, {@code department:…} or {@code window:…}
 */
public record StoredNotice(String id, String cause, String recipient) {

    static StoredNotice of(Fields document) {
        return new StoredNotice(document.text("_id"), document.text("cause"), document.text("recipient.key"));
    }
}
