package cn.lianshen.chaos.evidence;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * How far one service has applied the events of one case.
 *
 * @param service the reader
 * @param places by aggregate within the case: {@code application} or a matter
 */
public record Cursors(String service, String applicationId, Map<String, Place> places) {

    /** The last event applied. */
    public record Place(int epoch, long sequence, String fingerprint) {}

    static Cursors of(String service, Fields document) {
        Map<String, Place> places = new HashMap<>();
        document.part("cursors").entries().forEach((key, value) -> {
            Fields cursor = new Fields((Document) value);
            places.put(
                    key,
                    new Place((int) cursor.number("epoch"), cursor.number("sequence"), cursor.text("fingerprint")));
        });
        return new Cursors(service, document.text("_id"), Map.copyOf(places));
    }
}
