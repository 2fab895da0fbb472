package cn.lianshen.notification.domain;

import cn.lianshen.contracts.PublicCaseEvent;
import java.util.Collection;
import java.util.List;

/**
 * Everything that happened, in one order, for good. Whoever reads up to a position has seen every entry up to it: nothing is ever
 * put in before what a reader could see.
 */
public interface Feed {

    /** An event on its way into the feed. */
    record Draft(PublicCaseEvent event, Audience audience) {}

    /** Puts events at the end, in this order, each once: those already in stay where they are. The entries, in the order given. */
    List<FeedEntry> append(List<Draft> drafts);

    /**
     * What follows a position.
     *
     * @param after 0 to read from the beginning
     */
    List<FeedEntry> read(Scope scope, long after, int limit);

    /** The entries of these events; events that are not in the feed are left out. */
    List<FeedEntry> find(Collection<String> eventIds);

    /** The last position in use, 0 if there is none. */
    long head();
}
