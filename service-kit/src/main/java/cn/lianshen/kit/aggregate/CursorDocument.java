package cn.lianshen.kit.aggregate;

import java.util.HashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/** How cursors are laid out inside a case's document: one field per aggregate of the case. */
public final class CursorDocument {

    /** The field that holds them. */
    public static final String FIELD = "cursors";

    private CursorDocument() {}

    /** The cursors of a document; empty if it has none yet. */
    public static Map<String, Cursor> read(BsonDocument document) {
        Map<String, Cursor> cursors = new HashMap<>();
        if (document.containsKey(FIELD)) {
            for (Map.Entry<String, BsonValue> entry :
                    document.getDocument(FIELD).entrySet()) {
                BsonDocument cursor = entry.getValue().asDocument();
                cursors.put(
                        entry.getKey(),
                        new Cursor(
                                cursor.getNumber("epoch").intValue(),
                                cursor.getNumber("sequence").longValue(),
                                cursor.getString("fingerprint").getValue()));
            }
        }
        return cursors;
    }

    /** One field per cursor, with its path, to be put into a {@code $set}. */
    public static Document paths(Map<String, Cursor> cursors) {
        Document paths = new Document();
        cursors.forEach((key, cursor) -> paths.append(FIELD + "." + key, write(cursor)));
        return paths;
    }

    private static Document write(Cursor cursor) {
        return new Document("epoch", cursor.epoch())
                .append("sequence", cursor.sequence())
                .append("fingerprint", cursor.fingerprint());
    }
}
