package cn.lianshen.notification.domain;

import java.util.Collection;
import java.util.Map;

/** What is known of each case. */
public interface KnownCases {

    /** The facts of these cases by id; cases of which nothing was heard are left out. */
    Map<String, CaseFacts> find(Collection<String> applicationIds);

    /** Keeps facts; keeping them again changes nothing. */
    void keep(Collection<CaseFacts> facts);
}
