package cn.lianshen.notification.web;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.notification.domain.Notice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice in a list. */
@Schema(description = "A notice to the caller or to a pool the caller belongs to.")
record NoticeItem(
        @Schema(description = "To mark it read by.", example = "app-5f0c:1:3:account:applicant")
        String id,

        @Schema(description = "Whom it is addressed to.", example = "department:FGW")
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

    static NoticeItem of(Notice notice, String account) {
        return new NoticeItem(
                notice.id(),
                notice.recipient().key(),
                notice.type(),
                notice.applicationId(),
                notice.title(),
                notice.text(),
                notice.at(),
                notice.readBy().contains(account));
    }
}
