package cn.lianshen.notification.domain;

import java.util.Collection;
import java.util.Map;

/** What is known of each case. */
public interface KnownCases {

    /** The collection that holds one document for each case, with what is known of it and how far its events have been told. */
    String COLLECTION = "cases";

    /** The facts of these cases by id; cases of which nothing was heard are left out. */
    Map<String, CaseFacts> find(Collection<String> applicationIds);

    /** Keeps facts; keeping them again changes nothing. */
    void keep(Collection<CaseFacts> facts);
}
