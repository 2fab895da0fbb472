package cn.lianshen.notification.web;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Positions of the feed as opaque cursors. */
final class Positions {

    private static final int MOST_DIGITS = 18;

    private Positions() {}

    static Cursor cursor(long position) {
        return Cursor.at(Long.toString(position));
    }

    /** The position of a cursor; 0, the beginning, if there is none. */
    static long of(@Nullable Cursor cursor) {
        return cursor == null ? 0 : parse(cursor.keys(1).getFirst());
    }

    static long parse(String digits) {
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            throw new ProblemException(CommonProblem.CURSOR_INVALID.with());
        }
        return Long.parseLong(digits);
    }
}
