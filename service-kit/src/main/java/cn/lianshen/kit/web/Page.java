package cn.lianshen.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items in the order of the list
 * @param next what to send as {@code after} to read on; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of what was found.
     *
     * @param found up to one item more than the limit; the one too many tells that there is a next page
     * @param position where an item stands in the list
     */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<T, Cursor> position) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, paging.limit());
        return new Page<>(items, position.apply(items.getLast()).encoded());
    }
}
