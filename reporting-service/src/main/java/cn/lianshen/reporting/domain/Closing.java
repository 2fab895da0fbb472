package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.Conclusion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param state {@code ISSUED}, {@code WITHDRAWN} or {@code NOT_ACCEPTED}
 * @param resultNumber number of the result document (批文号); absent unless issued
 * @param conclusion absent unless issued
 */
public record Closing(
        CaseState state,
        Instant at,
        @Nullable String resultNumber,
        @Nullable Conclusion conclusion) {

    static Closing issued(String resultNumber, Conclusion conclusion, Instant at) {
        return new Closing(CaseState.ISSUED, at, resultNumber, conclusion);
    }

    static Closing without(CaseState state, Instant at) {
        return new Closing(state, at, null, null);
    }
}
