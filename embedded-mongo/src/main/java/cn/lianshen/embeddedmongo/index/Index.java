package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.key.KeyRange;
import cn.lianshen.embeddedmongo.key.KeyWriter;
import cn.lianshen.embeddedmongo.query.FieldPath;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index as it is stored. An entry of a unique index is {@code number, values → id}; of another it is {@code
 * number, values, id → length of what precedes the id}.
 */
public final class Index {
    private final int number;
    private final IndexDefinition definition;
    private final List<FieldPath> paths;
    private volatile long arrays;

    Index(int number, IndexDefinition definition, long arrays) {
        this.number = number;
        this.definition = definition;
        this.arrays = arrays;
        this.paths =
                definition.fields().stream().map(IndexDefinition.Field::path).toList();
    }

    /** Entries of one document. */
    public record Entries(SequencedMap<byte[], Entry> byKey, long arrays) {}

    /** What is stored for a key, and the values it was made of. */
    public record Entry(byte[] value, List<@Nullable Object> row) {}

    /** What was asked for. */
    public IndexDefinition definition() {
        return definition;
    }

    int number() {
        return number;
    }

    /** True if an array was ever on the path of this field. */
    boolean hasArrays(int field) {
        return (arrays >>> field & 1) == 1;
    }

    boolean hasArrays() {
        return arrays != 0;
    }

    long arrays() {
        return arrays;
    }

    void addArrays(long more) {
        arrays |= more;
    }

    boolean misses(long more) {
        return (arrays | more) != arrays;
    }

    KeyRange range() {
        return KeyRange.ofPrefix(prefix());
    }

    byte[] prefix() {
        return new KeyWriter().unsigned(number).toBytes();
    }

    /** The entries a document has to have; none if it is outside of a sparse or partial index. */
    public Entries entriesOf(Document document, byte[] id) {
        SequencedMap<byte[], Entry> entries = new TreeMap<>(Arrays::compareUnsigned);
        if (definition.filter().isPresent() && !definition.filter().get().matches(document)) {
            return new Entries(entries, 0);
        }
        IndexKeys keys = IndexKeys.of(paths, document);
        if (definition.sparse() && keys.rows().stream().allMatch(Index::isMissing)) {
            return new Entries(entries, 0);
        }
        for (List<@Nullable Object> row : keys.rows()) {
            byte[] values = values(row);
            if (definition.unique()) {
                entries.put(values, new Entry(id, row));
            } else {
                entries.put(new KeyWriter().raw(values).raw(id).toBytes(), new Entry(length(values), row));
            }
        }
        return new Entries(entries, keys.arrays());
    }

    private static boolean isMissing(List<@Nullable Object> row) {
        return row.stream().allMatch(value -> value instanceof Missing);
    }

    private byte[] values(List<@Nullable Object> row) {
        KeyWriter key = new KeyWriter().unsigned(number);
        for (int i = 0; i < row.size(); i++) {
            key.value(row.get(i), definition.fields().get(i).ascending());
        }
        return key.toBytes();
    }

    private static byte[] length(byte[] values) {
        return new KeyWriter().unsigned(values.length).toBytes();
    }

    /** The id of the document an entry belongs to. */
    byte[] idOf(byte[] key, byte[] value) {
        if (definition.unique()) {
            return value;
        }
        int length = (value[0] & 0xFF) << 24 | (value[1] & 0xFF) << 16 | (value[2] & 0xFF) << 8 | value[3] & 0xFF;
        return Arrays.copyOfRange(key, length, key.length);
    }
}
