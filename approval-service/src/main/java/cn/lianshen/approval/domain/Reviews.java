package cn.lianshen.approval.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reviews of the departments served here, to be read. */
public interface Reviews {

    /** Some reviews of one department, by promised due date. */
    List<Review> worklist(String department, Queue queue, @Nullable Position after, int limit);

    /** One review. */
    Optional<Review> find(String reviewId);

    /** What a review examines. */
    Optional<Dossier> dossier(String applicationId);

    /** Which part of a department's reviews. */
    enum Queue {
        /** Open or claimed: to be done. */
        ACTIVE,
        WAITING,
        /** Decided or cancelled. */
        DONE
    }

    /** Where a page ended. */
    record Position(LocalDate promisedDue, String reviewId) {}
}
