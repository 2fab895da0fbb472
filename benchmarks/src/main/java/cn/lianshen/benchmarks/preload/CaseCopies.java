package cn.lianshen.benchmarks.preload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Copies documents of a case as if it had been another case: its id and receipt number are others wherever they occur.
 *
 * @param id of the original
 * @param number receipt number of the original
 */
record CaseCopies(String id, String number) {

    private static final String ID = "_id";
    private static final String PREFIX = "app-";
    private static final int HEX_DIGITS = 24;
    private static final int FIRST_SERIAL = 500_000;
    private static final String POSITION = "position";

    /** The documents as they would stand for another case. */
    Stream<BsonDocument> of(List<BsonDocument> originals, int copy) {
        String copyId = PREFIX + uuid(id + "/" + copy).replace("-", "").substring(0, HEX_DIGITS);
        String copyNumber = number.substring(0, number.lastIndexOf('-') + 1) + (FIRST_SERIAL + copy);
        return IntStream.range(0, originals.size()).mapToObj(at -> {
            BsonDocument document = of(originals.get(at), copyId, copyNumber);
            distinct(document, originals.get(at), copy, (long) copy * originals.size() + at);
            return document;
        });
    }

    /** What is not derived from the case has to become another too. */
    private static void distinct(BsonDocument document, BsonDocument original, int copy, long serial) {
        if (document.isString(ID) && document.getString(ID).equals(original.getString(ID))) {
            document.put(ID, new BsonString(uuid(document.getString(ID).getValue() + "/" + copy)));
        }
        // Places in the event feed are unique; copies stand before everything that was really said.
        if (document.isInt64(POSITION)) {
            document.put(POSITION, new BsonInt64(-1 - serial));
        }
    }

    private BsonDocument of(BsonDocument original, String copyId, String copyNumber) {
        BsonDocument copy = new BsonDocument(original.size());
        original.forEach((key, value) -> copy.put(key, of(value, copyId, copyNumber)));
        return copy;
    }

    private BsonValue of(BsonValue original, String copyId, String copyNumber) {
        if (original instanceof BsonString text) {
            String value = text.getValue();
            return value.contains(id) || value.contains(number)
                    ? new BsonString(value.replace(id, copyId).replace(number, copyNumber))
                    : text;
        }
        if (original instanceof BsonDocument document) {
            return of(document, copyId, copyNumber);
        }
        if (original instanceof BsonArray array) {
            return new BsonArray(
                    array.stream().map(value -> of(value, copyId, copyNumber)).toList());
        }
        return original;
    }

    private static String uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
