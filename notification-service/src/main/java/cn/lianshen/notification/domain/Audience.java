package cn.lianshen.notification.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who, besides those who see every case, may see an entry of the feed.
 *
 * @param departments that took part in the case when it happened
 * @param applicant account of the applicant
 */
public record Audience(Set<String> departments, @Nullable String applicant) {

    public Audience {
        departments = Set.copyOf(departments);
    }
}
