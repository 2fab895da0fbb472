package cn.lianshen.chaos.evidence;

import java.util.List;

/**
 * What every aggregate's document has around its state.
 *
 * @param sequence how many events it has said
 * @param waiting events still in its outbox
 * @param recent keys of the last commands, oldest first
 */
public record StoredAggregate(String id, int epoch, long revision, long sequence, int waiting, List<String> recent) {

    /** How many commands a document remembers. */
    public static final int REMEMBERED = 50;

    static StoredAggregate of(Fields document) {
        return new StoredAggregate(
                document.text("_id"),
                (int) document.number("epoch"),
                document.number("revision"),
                document.number("sequence"),
                document.list("outbox").size(),
                document.list("recent").stream()
                        .map(command -> command.text("key"))
                        .toList());
    }

    /** {@return whether earlier commands may have been forgotten} */
    public boolean hasForgotten() {
        return recent.size() >= REMEMBERED;
    }
}
