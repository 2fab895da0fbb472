package cn.lianshen.contracts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read from the log.
 *
 * @param known the event, or null if its type is newer than this reader
 * @param fingerprint first 16 hex digits of the SHA-256 of the data; two events with one id and two fingerprints are a fork
 */
public record Received(Envelope envelope, @Nullable CaseEvent known, String fingerprint) {

    /** The event, unless its type is newer than this reader. */
    public Optional<CaseEvent> event() {
        return Optional.ofNullable(known);
    }
}
