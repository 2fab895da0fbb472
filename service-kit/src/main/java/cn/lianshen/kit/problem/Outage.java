package cn.lianshen.kit.problem;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/**
 * What passes when the caller tries again: the store is away, slow or changing its primary, or another writer created
 * the same document first.
 */
final class Outage {

    private static final int MAX_CAUSES = 20;

    private Outage() {}

    static boolean isIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case MongoConfigurationException _, MongoIncompatibleDriverException _ -> false;
            case MongoClientException _, MongoSocketException _, MongoExecutionTimeoutException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _, MongoWriteConcernException _ -> true;
            case MongoServerException server ->
                ErrorCategory.fromErrorCode(server.getCode()) == ErrorCategory.DUPLICATE_KEY;
            case AsyncRequestTimeoutException _ -> true;
            default -> false;
        };
    }
}
