package cn.lianshen.notification.web;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.notification.domain.FeedEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Part of the feed. Unlike other lists it has no end, so there is always somewhere to go on. */
@Schema(description = "Events in order.")
record FeedPage(
        @Schema(description = "The events.") List<PublicCaseEvent> items,

        @Schema(description = "What to send as `after` to go on, now or later.", example = "MTI")
        String next) {

    static FeedPage of(List<FeedEntry> entries, long after) {
        long last = entries.isEmpty() ? after : entries.getLast().position();
        return new FeedPage(
                entries.stream().map(FeedEntry::event).toList(),
                Positions.cursor(last).encoded());
    }
}
