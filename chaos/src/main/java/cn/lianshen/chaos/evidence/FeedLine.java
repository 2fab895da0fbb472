package cn.lianshen.chaos.evidence;

import java.util.List;

/** An event at its place in the feed. */
public record FeedLine(
        long position, String eventId, String applicationId, String type, String scheme, List<String> departments) {

    static FeedLine of(Fields document) {
        return new FeedLine(
                document.number("position"),
                document.text("event.id"),
                document.text("event.applicationId"),
                document.text("event.type").intern(),
                document.text("event.scheme").intern(),
                document.texts("audience.departments").stream()
                        .map(String::intern)
                        .toList());
    }
}
