package cn.lianshen.chaos.evidence;

/**
 * A record that a service could not apply.
 *
 * @param reason {@code GAP}, {@code FORK}, {@code POISON} or {@code UNREADABLE}
 * @param applicationId empty if it could not be read
 */
public record Parked(String service, String id, String applicationId, String reason) {

    static Parked of(String service, Fields document) {
        return new Parked(service, document.text("_id"), document.text("applicationId"), document.text("reason"));
    }
}
