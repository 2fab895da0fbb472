package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.index.IndexDefinition.Field;
import cn.lianshen.embeddedmongo.query.FieldPath;
import cn.lianshen.embeddedmongo.query.SortOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The order in which an index gives results.
 *
 * @param from the first field that counts; all before it are bound to single values
 * @param reverse whether the index has to be walked from its end
 */
record IndexOrder(int from, boolean reverse) {

    /**
     * How the index has to be walked to give a wanted order, if it can.
     *
     * @param points what the leading fields are bound to
     * @param arrays whether arrays are in a field; such a field cannot give an order
     */
    static Optional<IndexOrder> find(
            List<Field> fields, List<Bounds.Points> points, SortOrder sort, IntPredicate arrays) {
        if (sort.isNone()) {
            return Optional.empty();
        }
        List<SortOrder.Part> parts = sort.parts().stream()
                .filter(part -> !isConstant(fields, points, part.path(), arrays))
                .toList();
        if (parts.isEmpty()) {
            return Optional.of(new IndexOrder(points.size(), false));
        }
        for (int from = 0; from <= points.size(); from++) {
            if (fits(fields, parts, from, arrays)) {
                return Optional.of(new IndexOrder(from, isAgainst(fields.get(from), parts.getFirst())));
            }
        }
        return Optional.empty();
    }

    private static boolean isConstant(
            List<Field> fields, List<Bounds.Points> points, FieldPath path, IntPredicate arrays) {
        for (int i = 0; i < points.size(); i++) {
            if (fields.get(i).path().equals(path) && points.get(i).values().size() == 1 && !arrays.test(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(List<Field> fields, List<SortOrder.Part> parts, int from, IntPredicate arrays) {
        if (from + parts.size() > fields.size()) {
            return false;
        }
        boolean against = isAgainst(fields.get(from), parts.getFirst());
        for (int i = 0; i < parts.size(); i++) {
            Field field = fields.get(from + i);
            SortOrder.Part part = parts.get(i);
            if (!field.path().equals(part.path()) || isAgainst(field, part) != against || arrays.test(from + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAgainst(Field field, SortOrder.Part part) {
        return field.ascending() != part.ascending();
    }
}
