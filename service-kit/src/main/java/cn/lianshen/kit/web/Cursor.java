package cn.lianshen.kit.web;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended, as the sort keys of its last item. Callers see an opaque text; it is not secret and not signed,
 * so a query must treat its keys like any other input.
 *
 * @param keys the values of the sort keys, in their order; none contains the character U+0000
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u0000";
    private static final int MAX_CHARS = 1024;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor at(String... keys) {
        return new Cursor(List.of(keys));
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws ProblemException with CURSOR_INVALID for any other text
     */
    public static Cursor decode(String text) {
        if (text.length() > MAX_CHARS) {
            throw invalid();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            String joined = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new Cursor(List.of(joined.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            throw invalid();
        }
    }

    /** The opaque text for the caller, safe in a URL. */
    public String encoded() {
        byte[] joined = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * The keys, as many as the query sorts by.
     *
     * @throws ProblemException with CURSOR_INVALID if the cursor belongs to another list
     */
    public List<String> keys(int expected) {
        if (keys.size() != expected) {
            throw invalid();
        }
        return keys;
    }

    private static ProblemException invalid() {
        return new ProblemException(CommonProblem.CURSOR_INVALID.with());
    }
}
