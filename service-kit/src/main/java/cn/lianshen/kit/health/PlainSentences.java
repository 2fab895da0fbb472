package cn.lianshen.kit.health;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says why a service did not start, in one sentence instead of a stack trace. Registered in {@code META-INF/spring.factories}. */
public final class PlainSentences implements FailureAnalyzer {

    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, null, failure);
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case CannotServe known -> known.getMessage();
            case MongoTimeoutException _ ->
                "The store does not answer; start it, or set lianshen.mongodb.uri to where it is (" + cause.getMessage()
                        + ").";
            case MongoCommandException refused
            when isAboutAnIndex(refused) ->
                "An index of the store has other options than this version needs; drop it and start again ("
                        + refused.getErrorMessage() + ").";
            case MongoException refused -> "The store refused what the start needs (" + refused.getMessage() + ").";
            default -> null;
        };
    }

    private static boolean isAboutAnIndex(MongoCommandException refused) {
        return refused.getErrorCode() == INDEX_OPTIONS_CONFLICT || refused.getErrorCode() == INDEX_KEY_SPECS_CONFLICT;
    }
}
