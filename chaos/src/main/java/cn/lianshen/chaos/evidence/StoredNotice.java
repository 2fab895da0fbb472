package cn.lianshen.chaos.evidence;

import java.util.List;

/**
 * A notice to some people.
 *
 * @param cause id of the event it tells of
 * @param recipients each {@code account:…}, {@code department:…} or {@code window:…}
 */
public record StoredNotice(String id, String cause, List<String> recipients) {

    static StoredNotice of(Fields document) {
        return new StoredNotice(
                document.text("_id"),
                document.text("cause"),
                document.list("recipients").stream()
                        .map(recipient -> recipient.text("key"))
                        .toList());
    }
}
