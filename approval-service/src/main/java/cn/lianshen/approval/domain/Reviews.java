package cn.lianshen.approval.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reviews of the departments served here, to be read. */
public interface Reviews {

    /**
     * Some reviews of one department, by promised due date.
     *
     * @param after {@link Review#worklistPosition()} of the last one already seen
     */
    List<Review> worklist(String department, Queue queue, @Nullable String after, int limit);

    /** One review. */
    Optional<Review> find(String reviewId);

    /** Which part of a department's reviews. */
    enum Queue {
        /** Open or claimed: to be done. */
        ACTIVE,
        WAITING,
        /** Decided or cancelled. */
        DONE
    }
}
