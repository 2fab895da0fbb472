package cn.lianshen.approval.persistence;

import cn.lianshen.approval.domain.Dossier;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.ReviewState;
import cn.lianshen.approval.domain.Reviews;
import cn.lianshen.kit.aggregate.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reviews in MongoDB, found by department and due date. */
final class MongoReviews implements Reviews {

    private static final String DEPARTMENT = "state.assignment.department";
    private static final String STATE = "state.state";
    private static final String DUE = "state.clocks.promisedDue";
    private static final String APPLICATION = "state.assignment.applicationId";
    private static final String ID = "_id";

    private final Aggregates<Review> reviews;
    private final MongoDossiers dossiers;

    MongoReviews(Aggregates<Review> reviews, MongoDossiers dossiers) {
        this.reviews = reviews;
        this.dossiers = dossiers;
        reviews.documents().createIndex(Indexes.ascending(DEPARTMENT, STATE, DUE, ID));
        reviews.documents().createIndex(Indexes.ascending(APPLICATION));
    }

    @Override
    public List<Review> worklist(String department, Queue queue, @Nullable Position after, int limit) {
        Bson filter = Filters.and(Filters.eq(DEPARTMENT, department), Filters.in(STATE, states(queue)), from(after));
        return reviews.documents()
                .find(filter)
                .sort(Sorts.ascending(DUE, ID))
                .limit(limit)
                .projection(Projections.include("state"))
                .map(reviews::state)
                .into(new ArrayList<>());
    }

    private static Bson from(@Nullable Position after) {
        if (after == null) {
            return Filters.empty();
        }
        return Filters.or(
                Filters.gt(DUE, after.promisedDue()),
                Filters.and(Filters.eq(DUE, after.promisedDue()), Filters.gt(ID, after.reviewId())));
    }

    private static List<String> states(Queue queue) {
        List<ReviewState> states =
                switch (queue) {
                    case ACTIVE -> List.of(ReviewState.OPEN, ReviewState.CLAIMED);
                    case WAITING -> List.of(ReviewState.WAITING);
                    case DONE -> List.of(ReviewState.DECIDED, ReviewState.CANCELLED);
                };
        return states.stream().map(Enum::name).toList();
    }

    @Override
    public Optional<Review> find(String reviewId) {
        return reviews.find(reviewId).map(stored -> stored.state());
    }

    @Override
    public Optional<Dossier> dossier(String applicationId) {
        return dossiers.find(applicationId);
    }
}
