package cn.lianshen.notification.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events a subscription asks for; an event must meet every condition that is given.
 *
 * @param types CloudEvents types; all if empty
 * @param scheme code of the scheme of the case
 * @param department code of a department that takes part in the case
 * @param applicationId one case only
 */
public record EventFilter(
        Set<String> types,
        @Nullable String scheme,
        @Nullable String department,
        @Nullable String applicationId) {

    public EventFilter {
        types = Set.copyOf(types);
    }

    /** Whether an event is asked for. */
    public boolean matches(FeedEntry entry) {
        return (types.isEmpty() || types.contains(entry.event().type()))
                && (scheme == null || scheme.equals(entry.event().scheme()))
                && (department == null || entry.audience().departments().contains(department))
                && (applicationId == null || applicationId.equals(entry.event().applicationId()));
    }
}
