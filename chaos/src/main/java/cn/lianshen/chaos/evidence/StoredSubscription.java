package cn.lianshen.chaos.evidence;

import java.util.List;

/**
 * A subscription of an endpoint.
 *
 * @param types event types wanted; all if empty
 * @param secrets what signs; known only to check that nobody else says them
 */
public record StoredSubscription(
        String id,
        String url,
        String state,
        boolean ordered,
        List<String> types,
        String scheme,
        String department,
        String applicationId,
        List<String> secrets) {

    static StoredSubscription of(Fields document) {
        return new StoredSubscription(
                document.text("_id"),
                document.text("url"),
                document.text("state"),
                document.flag("ordered"),
                document.texts("filter.types"),
                document.text("filter.scheme"),
                document.text("filter.department"),
                document.text("filter.applicationId"),
                document.list("secrets").stream()
                        .map(secret -> secret.text("value"))
                        .toList());
    }

    /** {@return whether it asks for an event} */
    public boolean wants(FeedLine event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (scheme.isEmpty() || scheme.equals(event.scheme()))
                && (department.isEmpty() || event.departments().contains(department))
                && (applicationId.isEmpty() || applicationId.equals(event.applicationId()));
    }
}
