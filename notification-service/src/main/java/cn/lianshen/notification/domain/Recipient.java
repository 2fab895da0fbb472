package cn.lianshen.notification.domain;

/**
 * Who is told: one account, everybody who reviews for a department, or everybody at a window.
 *
 * @param key {@code account:<id>}, {@code department:<code>} or {@code window:<code>}
 */
public record Recipient(String key) {

    /** One person. */
    public static Recipient account(String id) {
        return new Recipient("account:" + id);
    }

    /** The pool of reviewers of a department. */
    public static Recipient department(String code) {
        return new Recipient("department:" + code);
    }

    /** The window that leads the case. */
    public static Recipient window(String departmentCode) {
        return new Recipient("window:" + departmentCode);
    }
}
