package cn.lianshen.approval.persistence;

import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.Reviews;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Stored;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reviews in MongoDB, found by department and due date. */
final class MongoReviews implements Reviews {

    private static final String DEPARTMENT = "department";
    private static final String QUEUE = "queue";
    private static final String ORDER = "order";

    private final Aggregates<Review> reviews;

    MongoReviews(Aggregates<Review> reviews) {
        this.reviews = reviews;
        reviews.documents().createIndex(Indexes.ascending(key(DEPARTMENT), key(QUEUE), key(ORDER)));
        reviews.documents().createIndex(Indexes.ascending(key(Review.APPLICATION_KEY)));
        reviews.documents().createIndex(Indexes.ascending(key(Review.WAITING_KEY)), new IndexOptions().sparse(true));
    }

    static Map<String, Object> keys(String id, Review review) {
        Map<String, Object> keys = new HashMap<>();
        keys.put(Review.APPLICATION_KEY, review.assignment().applicationId());
        keys.put(DEPARTMENT, review.assignment().department());
        keys.put(QUEUE, review.queue().name());
        keys.put(ORDER, review.worklistPosition());
        if (review.queue() == Queue.WAITING) {
            keys.put(Review.WAITING_KEY, review.assignment().applicationId());
        }
        return keys;
    }

    private static String key(String name) {
        return "keys." + name;
    }

    @Override
    public List<Review> worklist(String department, Queue queue, @Nullable String after, int limit) {
        Bson filter = Filters.and(
                Filters.eq(key(DEPARTMENT), department),
                Filters.eq(key(QUEUE), queue.name()),
                after == null ? Filters.empty() : Filters.gt(key(ORDER), after));
        return reviews.documents()
                .find(filter)
                .sort(Sorts.ascending(key(ORDER)))
                .limit(limit)
                .projection(Projections.include("state"))
                .map(reviews::state)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Review> find(String reviewId) {
        return reviews.find(reviewId).map(Stored::state);
    }
}
