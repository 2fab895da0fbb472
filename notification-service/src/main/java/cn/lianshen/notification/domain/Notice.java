package cn.lianshen.notification.domain;

import cn.lianshen.contracts.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient about one event.
 *
 * @param cause id of the event, or another text that a repetition repeats
 * @param type CloudEvents type of the event
 * @param applicationId the case; absent if it is not about a case
 * @param readBy accounts that have read it; in a pool each reads for itself
 */
public record Notice(
        String cause,
        Recipient recipient,
        String type,
        @Nullable String applicationId,
        LocalizedText title,
        LocalizedText text,
        Instant at,
        List<String> readBy) {

    public Notice {
        readBy = List.copyOf(readBy);
    }

    /** The same for every repetition of the event. */
    public String id() {
        return cause + ":" + recipient.key();
    }
}
