package cn.lianshen.embeddedmongo.query;

import cn.lianshen.embeddedmongo.key.EmptyArrayEntry;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path such as {@code outbox.at}; arrays on the way stand for each of their elements. */
public record FieldPath(String dotted, List<String> steps) {

    /** Splits at the dots. */
    public static FieldPath of(String dotted) {
        return new FieldPath(dotted, List.of(dotted.split("\\.", -1)));
    }

    /** The path of a field inside this one. */
    public FieldPath child(FieldPath inner) {
        return of(dotted + "." + inner.dotted);
    }

    /** True if a step names an array position, as in {@code items.0}. */
    public boolean hasPosition() {
        return steps.stream().anyMatch(FieldPath::isPosition);
    }

    boolean any(Document document, Condition condition) {
        return any(document, 0, condition);
    }

    private boolean any(@Nullable Object node, int at, Condition condition) {
        if (at == steps.size()) {
            return anyAtLeaf(node, condition);
        }
        if (node instanceof Document document) {
            return any(document.getOrMissing(steps.get(at)), at + 1, condition);
        }
        if (node instanceof List<?> array) {
            return anyInArray(array, at, condition);
        }
        return condition.holds(Missing.getInstance(), false);
    }

    private static boolean anyAtLeaf(@Nullable Object value, Condition condition) {
        if (value instanceof List<?> array) {
            for (Object element : array) {
                if (condition.holds(element, true)) {
                    return true;
                }
            }
        }
        return condition.holds(value, false);
    }

    private boolean anyInArray(List<?> array, int at, Condition condition) {
        String step = steps.get(at);
        if (isPosition(step)) {
            int position = Integer.parseInt(step);
            if (position < array.size() && any(array.get(position), at + 1, condition)) {
                return true;
            }
        }
        for (Object element : array) {
            if (element instanceof Document && any(element, at, condition)) {
                return true;
            }
        }
        return false;
    }

    /** The position in the outermost array of the first element through which the condition holds, or -1. */
    int position(Document document, Condition condition) {
        Object node = document;
        for (int at = 0; at <= steps.size(); at++) {
            if (node instanceof List<?> array) {
                return positionIn(array, at, condition);
            }
            if (at == steps.size() || !(node instanceof Document inner)) {
                return -1;
            }
            node = inner.getOrMissing(steps.get(at));
        }
        return -1;
    }

    private int positionIn(List<?> array, int at, Condition condition) {
        for (int i = 0; i < array.size(); i++) {
            Object element = array.get(i);
            boolean holds = at == steps.size()
                    ? condition.holdsForElement(element)
                    : element instanceof Document && any(element, at, condition);
            if (holds) {
                return i;
            }
        }
        return -1;
    }

    /** All values at the path, arrays replaced by their elements. */
    public List<@Nullable Object> values(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        collect(document, 0, values, false);
        return values;
    }

    /** Like {@link #values}, but an array without elements and an element without the field count too. */
    List<@Nullable Object> sortValues(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        collect(document, 0, values, true);
        return values;
    }

    private void collect(@Nullable Object node, int at, List<@Nullable Object> values, boolean gaps) {
        if (node instanceof List<?> array) {
            collectFromArray(array, at, values, gaps);
        } else if (at == steps.size()) {
            values.add(node);
        } else {
            Object inner =
                    node instanceof Document document ? document.getOrMissing(steps.get(at)) : Missing.getInstance();
            collect(inner, at + 1, values, gaps);
        }
    }

    private void collectFromArray(List<?> array, int at, List<@Nullable Object> values, boolean gaps) {
        if (at < steps.size() && isPosition(steps.get(at))) {
            int position = Integer.parseInt(steps.get(at));
            collect(position < array.size() ? array.get(position) : Missing.getInstance(), at + 1, values, gaps);
            return;
        }
        if (array.isEmpty() && gaps) {
            values.add(at == steps.size() ? EmptyArrayEntry.INSTANCE : Missing.getInstance());
        }
        for (Object element : array) {
            if (at == steps.size()) {
                values.add(element);
            } else if (element instanceof Document) {
                collect(element, at, values, gaps);
            } else if (gaps) {
                values.add(Missing.getInstance());
            }
        }
    }

    /** True for a step of digits. */
    public static boolean isPosition(String step) {
        return !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
