package cn.lianshen.notification.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who is told: one account, everybody who reviews for a department, or everybody at a window.
 *
 * @param key {@code account:<id>}, {@code department:<code>} or {@code window:<code>}
 */
public record Recipient(String key) {

    /** 政务服务管理局, whose unified window serves every lead department (M03). */
    private static final String UNIFIED_WINDOW = "ZWFW";

    /** One person. */
    public static Recipient account(String id) {
        return new Recipient("account:" + id);
    }

    /** The pool of reviewers of a department. */
    public static Recipient department(String code) {
        return new Recipient("department:" + code);
    }

    /** Everybody at the window of a department. */
    public static Recipient window(String departmentCode) {
        return new Recipient("window:" + departmentCode);
    }

    /** The windows at which a case is led: that of the lead department, and the unified window. */
    static List<Recipient> windows(String leadDepartment) {
        return Stream.of(leadDepartment, UNIFIED_WINDOW)
                .distinct()
                .map(Recipient::window)
                .toList();
    }
}
