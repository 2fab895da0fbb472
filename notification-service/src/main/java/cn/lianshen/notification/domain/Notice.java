package cn.lianshen.notification.domain;

import cn.lianshen.contracts.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message about one event to all whom it is for.
 *
 * @param cause id of the event, or another text that a repetition repeats
 * @param part which of the messages about this cause it is, from 1
 * @param type CloudEvents type of the event
 * @param applicationId the case; absent if it is not about a case
 * @param readBy accounts that have read it; in a pool each reads for itself
 */
public record Notice(
        String cause,
        int part,
        List<Recipient> recipients,
        String type,
        @Nullable String applicationId,
        LocalizedText title,
        LocalizedText text,
        Instant at,
        List<String> readBy) {

    public Notice {
        recipients = List.copyOf(recipients);
        readBy = List.copyOf(readBy);
    }

    /** The same for every repetition of the event. */
    public String id() {
        return cause + ":" + part;
    }
}
