package cn.lianshen.notification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices of everybody. */
public interface Notices {

    /** Adds notices; those already there stay as they are. */
    void add(List<Notice> notices);

    /**
     * The notices of one reader, newest first.
     *
     * @param recipients what the reader is: an account, and perhaps a member of pools
     * @param unreadBy only what this account has not read; absent for all
     * @param before only what follows this place in the list; absent for the beginning
     */
    List<Notice> read(Collection<Recipient> recipients, @Nullable String unreadBy, @Nullable Place before, int limit);

    /** Where a notice stands in the list. */
    record Place(Instant at, String id) {}

    /** Notes that an account has read a notice. False if there is no such notice for any of these recipients. */
    boolean markRead(String id, Collection<Recipient> recipients, String account);
}
