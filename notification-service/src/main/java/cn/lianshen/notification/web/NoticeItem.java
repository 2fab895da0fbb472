package cn.lianshen.notification.web;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.notification.domain.Notice;
import cn.lianshen.notification.domain.Recipient;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice in a list. */
@Schema(description = "A notice to the caller or to a pool the caller belongs to.")
record NoticeItem(
        @Schema(description = "To mark it read by.", example = "app-5f0c:1:3:1")
        String id,

        @Schema(description = "As whom the caller gets it.", example = "department:FGW")
        String recipient,

        @Schema(description = "Type of the event it is about.", example = "lianshen.review.opened.v1")
        String type,

        @Schema(description = "The application; absent if it is about none.", example = "app-5f0c") @Nullable
        String applicationId,

        @Schema(description = "A few words.") LocalizedText title,

        @Schema(description = "A sentence.") LocalizedText text,

        @Schema(description = "When the event happened.", example = "2026-11-21T03:04:05Z")
        Instant at,

        @Schema(description = "Whether the caller has read it.", example = "false")
        boolean read) {

    /** @param reader what the reader is; at least one of them is among the recipients */
    static NoticeItem of(Notice notice, String account, List<Recipient> reader) {
        return new NoticeItem(
                notice.id(),
                reader.stream()
                        .filter(notice.recipients()::contains)
                        .findFirst()
                        .orElseThrow()
                        .key(),
                notice.type(),
                notice.applicationId(),
                notice.title(),
                notice.text(),
                notice.at(),
                notice.readBy().contains(account));
    }
}
