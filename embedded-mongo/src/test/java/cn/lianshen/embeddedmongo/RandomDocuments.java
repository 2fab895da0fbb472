package cn.lianshen.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Documents, filters and sorts that meet each other often, because they are made of few values. */
final class RandomDocuments {
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            -3,
            0,
            1,
            1L,
            1.0,
            2,
            2.5,
            Decimal128.parse("2.5"),
            3,
            3_000_000_000L,
            3_000_000_000.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            "",
            "a",
            "a\0b",
            "b",
            "中",
            new Document(),
            new Document("x", 1),
            new ObjectId("0123456789abcdef01234567"),
            true,
            false,
            new Date(0),
            new Date(1000),
            new MinKey(),
            new MaxKey());
    private static final List<String> PATHS =
            List.of("a", "b", "c", "tags", "o.at", "o.s", "d.x", "d", "_id", "tags.0", "o.0.at");
    private static final List<String> SORTABLE = List.of("a", "b", "c", "tags", "o.at", "d.x", "_id");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    Document document(Object id) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(8) > 0) {
                document.append(field, value());
            }
        }
        if (random.nextInt(3) > 0) {
            document.append("tags", random.nextInt(4) == 0 ? value() : list(this::value));
        }
        if (random.nextInt(3) > 0) {
            document.append("o", random.nextInt(6) == 0 ? value() : list(this::part));
        }
        if (random.nextInt(3) > 0) {
            document.append("d", random.nextInt(5) == 0 ? value() : new Document("x", value()));
        }
        return document;
    }

    private Object part() {
        Document part = new Document();
        if (random.nextInt(6) > 0) {
            part.append("at", value());
        }
        return random.nextInt(12) == 0 ? random.nextInt(3) : part.append("s", random.nextInt(3));
    }

    private List<@Nullable Object> list(Supplier<@Nullable Object> element) {
        List<@Nullable Object> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(random.nextInt(15) == 0 ? List.of(1, 2) : element.get());
        }
        return list;
    }

    @Nullable
    Object value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    Document filter() {
        return switch (random.nextInt(12)) {
            case 0 -> new Document("$or", List.of(conjunction(), conjunction()));
            case 1 -> new Document("$nor", List.of(conjunction(), conjunction()));
            case 2 -> new Document("$and", List.of(conjunction(), conjunction()));
            default -> conjunction();
        };
    }

    private Document conjunction() {
        Document filter = new Document();
        int conditions = random.nextInt(3) + 1;
        for (int i = 0; i < conditions; i++) {
            if (random.nextInt(7) == 0) {
                filter.append("o", new Document("$elemMatch", parts()));
            } else if (random.nextInt(12) == 0) {
                filter.append("tags", new Document("$elemMatch", operators()));
            } else {
                String path = PATHS.get(random.nextInt(PATHS.size()));
                filter.append(path, random.nextInt(3) == 0 ? operand() : operators());
            }
        }
        return filter;
    }

    private Document parts() {
        Document parts = new Document("at", operators());
        return random.nextBoolean() ? parts : parts.append("s", random.nextInt(3));
    }

    private @Nullable Object operand() {
        return random.nextInt(8) == 0 ? list(this::value) : value();
    }

    private Document operators() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Document("$gte", value()).append("$lt", value());
            case 2 -> new Document("$gt", value()).append("$lte", value());
            case 3 -> new Document("$in", Arrays.asList(operand(), value(), value()));
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", operand());
            case 6 -> new Document("$not", new Document("$gt", value()));
            case 7 -> new Document("$nin", Arrays.asList(operand(), value()));
            case 8 -> new Document("$size", random.nextInt(3));
            case 9 -> new Document("$eq", operand());
            case 10 -> new Document("$all", Arrays.asList(value(), value()));
            default -> new Document(List.of("$gt", "$gte", "$lt", "$lte").get(random.nextInt(4)), value());
        };
    }

    Document sort() {
        Document sort = new Document();
        int fields = random.nextInt(3) + 1;
        for (int i = 0; i < fields; i++) {
            sort.append(SORTABLE.get(random.nextInt(SORTABLE.size())), random.nextBoolean() ? 1 : -1);
        }
        return sort;
    }
}
