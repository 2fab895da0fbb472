package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.key.EmptyArrayEntry;
import cn.lianshen.embeddedmongo.query.FieldPath;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of values one document has in an index: one row, or one for each element of an array on the way. Fields that
 * pass the same array advance together; two different arrays cannot be in one index.
 */
final class IndexKeys {
    private final List<FieldPath> paths;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private long arrays;

    private IndexKeys(List<FieldPath> paths) {
        this.paths = paths;
    }

    static IndexKeys of(List<FieldPath> paths, Document document) {
        IndexKeys keys = new IndexKeys(paths);
        List<Cursor> cursors = new ArrayList<>();
        for (FieldPath path : paths) {
            cursors.add(new Cursor(document, path.steps(), 0, false));
        }
        keys.expand(cursors);
        return keys;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** One bit for each field whose path passes or ends at an array. */
    long arrays() {
        return arrays;
    }

    private void expand(List<Cursor> cursors) {
        List<Cursor> advanced = cursors.stream().map(Cursor::advance).toList();
        List<?> array = sharedArray(advanced);
        if (array == null) {
            List<@Nullable Object> row = new ArrayList<>();
            advanced.forEach(cursor -> row.add(cursor.node));
            rows.add(row);
            return;
        }
        if (array.isEmpty()) {
            expand(advanced.stream()
                    .map(cursor -> cursor.isAt(array) ? cursor.atEmptyArray() : cursor)
                    .toList());
            return;
        }
        for (Object element : array) {
            expand(advanced.stream()
                    .map(cursor -> cursor.isAt(array) ? cursor.atElement(element) : cursor)
                    .toList());
        }
    }

    private @Nullable List<?> sharedArray(List<Cursor> cursors) {
        List<?> shared = null;
        for (int field = 0; field < cursors.size(); field++) {
            Cursor cursor = cursors.get(field);
            if (cursor.done || !(cursor.node instanceof List<?> array)) {
                continue;
            }
            if (shared != null && shared != array) {
                throw new CannotIndexParallelArraysError(
                        paths.stream().map(FieldPath::dotted).toList());
            }
            shared = array;
            arrays |= 1L << field;
        }
        return shared;
    }

    /** How far one field has come in the document. */
    private record Cursor(@Nullable Object node, List<String> steps, int at, boolean done) {

        Cursor advance() {
            Object current = node;
            int next = at;
            while (!done && next < steps.size()) {
                if (current instanceof Document document) {
                    current = document.getOrMissing(steps.get(next));
                } else if (current instanceof List<?> array) {
                    if (!FieldPath.isPosition(steps.get(next))) {
                        break;
                    }
                    int position = Integer.parseInt(steps.get(next));
                    current = position < array.size() ? array.get(position) : Missing.getInstance();
                } else {
                    return new Cursor(Missing.getInstance(), steps, steps.size(), true);
                }
                next++;
            }
            return new Cursor(current, steps, next, done);
        }

        boolean isAt(List<?> array) {
            return !done && node == array;
        }

        Cursor atEmptyArray() {
            Object value = at == steps.size() ? EmptyArrayEntry.INSTANCE : Missing.getInstance();
            return new Cursor(value, steps, steps.size(), true);
        }

        Cursor atElement(@Nullable Object element) {
            if (at == steps.size()) {
                return new Cursor(element, steps, at, true);
            }
            boolean inside = element instanceof Document;
            return new Cursor(inside ? element : Missing.getInstance(), steps, inside ? at : steps.size(), !inside);
        }
    }
}
