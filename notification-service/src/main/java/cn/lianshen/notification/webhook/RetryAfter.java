package cn.lianshen.notification.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Reads the header in which an endpoint asks to be left alone for a while: seconds or an HTTP date. */
final class RetryAfter {

    static final String HEADER = "Retry-After";
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** The wish; empty if there is none, or none that can be understood. */
    static Optional<Duration> read(@Nullable Header header, Instant now) {
        if (header == null || header.getValue() == null) {
            return Optional.empty();
        }
        String value = header.getValue().strip();
        if (value.length() <= MOST_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9') && !value.isEmpty()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date)).filter(Duration::isPositive);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
