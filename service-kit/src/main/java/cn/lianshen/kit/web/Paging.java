package cn.lianshen.kit.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, by the query parameters {@code limit} and {@code after}.
 *
 * @param limit how many items at most, 1 to 100, 50 if not given
 * @param after where the page before ended; absent for the first page
 */
public record Paging(int limit, @Nullable Cursor after) {

    public static final int MAX_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 50;

    public Paging {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + MAX_LIMIT + ")");
        }
    }
}
