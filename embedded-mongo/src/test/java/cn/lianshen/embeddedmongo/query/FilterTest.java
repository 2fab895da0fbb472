package cn.lianshen.embeddedmongo.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static boolean matches(Document filter, Document document) {
        return FilterParser.parse(filter).matches(document);
    }

    private static Document field(@Nullable Object value) {
        return new Document("a", value);
    }

    @Test
    void letsDifferentElementsFulfilDifferentConditions() {
        Document range = new Document("$gt", 5).append("$lt", 3);

        assertThat(matches(field(range), field(List.of(2, 6)))).isTrue();
        assertThat(matches(field(new Document("$elemMatch", range)), field(List.of(2, 6))))
                .isFalse();
    }

    @Test
    void comparesOnlyValuesOfOneType() {
        assertThat(matches(field(new Document("$gt", 1)), field("2"))).isFalse();
        assertThat(matches(field(new Document("$lt", "b")), field(1))).isFalse();
        assertThat(matches(field(new Document("$gte", 1)), new Document())).isFalse();
    }

    @Test
    void comparesNumbersExactly() {
        assertThat(matches(field(new Document("$gt", 3_000_000_000L)), field(3_000_000_000.5)))
                .isTrue();
        assertThat(matches(field(9007199254740993L), field(9007199254740992.0))).isFalse();
        assertThat(matches(field(new Decimal128(new BigDecimal("0.1"))), field(0.1)))
                .isFalse();
        assertThat(matches(field(new Decimal128(new BigDecimal("0.5"))), field(0.5)))
                .isTrue();
    }

    @Test
    void comparesNotANumberOnlyWithItself() {
        assertThat(matches(field(new Document("$lt", 5)), field(Double.NaN))).isFalse();
        assertThat(matches(field(new Document("$gte", Double.NaN)), field(5))).isFalse();
        assertThat(matches(field(new Document("$lte", Double.NaN)), field(Double.NaN)))
                .isTrue();
        assertThat(matches(field(Double.NaN), field(Double.NaN))).isTrue();
    }

    @Test
    void takesAMissingValueForNull() {
        assertThat(matches(field(null), new Document())).isTrue();
        assertThat(matches(new Document("a.b", null), field(List.of(new Document("b", 1), new Document()))))
                .isTrue();
        assertThat(matches(new Document("a.b", null), field(List.of()))).isFalse();
        assertThat(matches(field(new Document("$exists", true)), new Document()))
                .isFalse();
        assertThat(matches(field(new Document("$ne", null)), field(0))).isTrue();
    }

    @Test
    void findsPositionsInArrays() {
        Document document = new Document("a", List.of(new Document("b", 1), new Document("b", 2)));

        assertThat(matches(new Document("a.1.b", 2), document)).isTrue();
        assertThat(matches(new Document("a.0.b", 2), document)).isFalse();
    }

    /** Both must agree where mongo-java-server is known to be right: plain values, no ranges on arrays. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheMatcherOfTheLibrary(long seed) {
        Random random = new Random(seed);
        int matching = 0;
        for (int i = 0; i < 4000; i++) {
            Document document = document(random);
            Document filter = filter(random);

            boolean expected = new DefaultQueryMatcher().matches(document, filter);

            assertThat(matches(filter, document))
                    .as("%s on %s", filter, document)
                    .isEqualTo(expected);
            matching += expected ? 1 : 0;
        }
        assertThat(matching).isBetween(500, 3500);
    }

    private static Document document(Random random) {
        Document document = new Document("a", value(random)).append("c", new Document("d", value(random)));
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value(random));
        }
        return random.nextBoolean() ? document : document.append("b", list);
    }

    private static Document filter(Random random) {
        Document filter = new Document(List.of("a", "b", "c.d").get(random.nextInt(3)), operand(random));
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$or", List.of(filter, new Document("a", operand(random))));
            case 1 -> new Document("$nor", List.of(filter));
            case 2 -> new Document("$and", List.of(filter, new Document("c.d", operand(random))));
            default -> filter;
        };
    }

    private static @Nullable Object operand(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("$in", List.of(number(random), "x"));
            case 1 -> new Document("$ne", number(random));
            case 2 -> new Document("$exists", random.nextBoolean());
            case 3 -> new Document("$gte", number(random));
            case 4 -> new Document("$lt", number(random));
            case 5 -> new Document("$not", new Document("$gt", number(random)));
            case 6 -> new Document("$type", "string");
            case 7 -> new Document("$regex", "^x");
            default -> value(random);
        };
    }

    private static Object number(Random random) {
        int number = random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> number;
            case 1 -> (long) number;
            default -> number / 2.0;
        };
    }

    private static @Nullable Object value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "x";
            case 2 -> "yx";
            default -> number(random);
        };
    }
}
