package cn.lianshen.embeddedmongo.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A projection that returns a part of an array at the top level of the document. */
sealed interface ArrayPart {

    void copy(String name, @Nullable Object value, Document result);

    static ArrayPart parse(String name, Document operator) {
        Object operand = operator.values().iterator().next();
        if (name.contains(".") || operator.size() != 1) {
            throw FilterParser.notSupported("the computed projection of '" + name + "'");
        }
        return switch (operator.keySet().iterator().next()) {
            case "$slice" -> Slice.parse(operand);
            case "$elemMatch" -> new FirstMatching(ElementParser.parse(operand));
            default -> throw FilterParser.notSupported("the computed projection of '" + name + "'");
        };
    }

    /** The first element that fulfils the condition; the field is left out if there is none. */
    record FirstMatching(Condition condition) implements ArrayPart {
        @Override
        public void copy(String name, @Nullable Object value, Document result) {
            if (value instanceof List<?> array) {
                array.stream()
                        .filter(condition::holdsForElement)
                        .findFirst()
                        .ifPresent(element -> result.put(name, List.of(element)));
            }
        }
    }

    /** Some elements in a row; a negative start counts from the end. */
    record Slice(int start, int count) implements ArrayPart {
        static Slice parse(@Nullable Object operand) {
            if (operand instanceof Number number) {
                int count = number.intValue();
                return count < 0 ? new Slice(count, -count) : new Slice(0, count);
            }
            if (operand instanceof List<?> list
                    && list.size() == 2
                    && list.get(0) instanceof Number start
                    && list.get(1) instanceof Number count
                    && count.intValue() > 0) {
                return new Slice(start.intValue(), count.intValue());
            }
            throw new BadValueException("$slice only supports numbers and [skip, limit] arrays");
        }

        @Override
        public void copy(String name, @Nullable Object value, Document result) {
            if (!(value instanceof List<?> array)) {
                result.put(name, value);
                return;
            }
            int from = start < 0 ? Math.max(0, array.size() + start) : Math.min(start, array.size());
            int to = (int) Math.min(array.size(), (long) from + count);
            result.put(name, array.subList(from, to));
        }
    }
}
