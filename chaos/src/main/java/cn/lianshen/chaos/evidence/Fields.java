package cn.lianshen.chaos.evidence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document or a part of one, read by the names of its fields; {@code a.b} is the field b inside a. */
record Fields(Document document) {

    private static final Document NOTHING = new Document();

    String text(String path) {
        return maybe(path).orElse("");
    }

    Optional<String> maybe(String path) {
        return Optional.ofNullable(value(path)).map(Object::toString);
    }

    long number(String path) {
        return value(path) instanceof Number number ? number.longValue() : 0;
    }

    boolean flag(String path) {
        return Boolean.TRUE.equals(value(path));
    }

    @Nullable
    Instant moment(String path) {
        return value(path) instanceof Date date ? date.toInstant() : null;
    }

    boolean has(String path) {
        return value(path) != null;
    }

    Fields part(String path) {
        return new Fields(value(path) instanceof Document part ? part : NOTHING);
    }

    List<Fields> list(String path) {
        return value(path) instanceof List<?> list
                ? list.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .map(Fields::new)
                        .toList()
                : List.of();
    }

    List<String> texts(String path) {
        return value(path) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Map<String, Object> entries() {
        return document;
    }

    private @Nullable Object value(String path) {
        Object value = document;
        for (String name : path.split("\\.")) {
            if (!(value instanceof Document inner)) {
                return null;
            }
            value = inner.get(name);
        }
        return value;
    }
}
