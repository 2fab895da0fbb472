package cn.lianshen.embeddedmongo.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyWriterTest {
    private static final List<@Nullable Object> ASCENDING = Arrays.asList(
            MinKey.getInstance(),
            EmptyArrayEntry.INSTANCE,
            null,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            decimal("-1E+400"),
            -Double.MAX_VALUE,
            Long.MIN_VALUE,
            -9007199254740993L,
            -9007199254740992.0,
            -2.5,
            -2,
            -Double.MIN_VALUE,
            decimal("-1E-6000"),
            0,
            decimal("1E-6000"),
            Double.MIN_VALUE,
            decimal("0.1"),
            0.1,
            1L,
            decimal("1.000000000000000000000000000000001"),
            Math.nextUp(1.0),
            2,
            3_000_000_000L,
            3_000_000_000.5,
            9007199254740992.0,
            9007199254740993L,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            0x1p63,
            Double.MAX_VALUE,
            decimal("1E+400"),
            Double.POSITIVE_INFINITY,
            "",
            "\0",
            "\0\0",
            "\0a",
            "a",
            "a\0",
            "a\0b",
            "a\u0001",
            "ab",
            "中",
            "\uFFFD",
            "😀",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", 2),
            new Document("b", 1),
            new Document("a", "x"),
            List.of(),
            List.of(1),
            List.of(1, 1),
            List.of(1, List.of()),
            List.of(2),
            List.of("a"),
            new BinData(new byte[] {9}),
            new BinData(new byte[] {0, 1}),
            new BinData(new byte[] {0, 2}),
            new UUID(1, 2),
            new UUID(-1, 2),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000001"),
            false,
            true,
            Instant.ofEpochMilli(-5),
            Instant.EPOCH,
            Instant.ofEpochMilli(5),
            new BsonTimestamp(1),
            new BsonTimestamp(-1),
            new BsonRegularExpression("a", "i"),
            new BsonRegularExpression("b", ""),
            MaxKey.getInstance());

    private static Decimal128 decimal(String number) {
        return new Decimal128(new BigDecimal(number));
    }

    @Test
    void ordersValuesAsMongoDoes() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                Object left = ASCENDING.get(i);
                Object right = ASCENDING.get(j);

                assertThat(Integer.signum(Arrays.compareUnsigned(KeyWriter.encode(left), KeyWriter.encode(right))))
                        .as("%s and %s", left, right)
                        .isEqualTo(Integer.compare(i, j));
                assertThat(Integer.signum(ValueOrder.compare(left, right)))
                        .as("%s and %s", left, right)
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void reversesTheOrderOfADescendingField() {
        for (int i = 1; i < ASCENDING.size(); i++) {
            byte[] smaller = new KeyWriter()
                    .value(ASCENDING.get(i - 1), false)
                    .value("z", true)
                    .toBytes();
            byte[] greater = new KeyWriter()
                    .value(ASCENDING.get(i), false)
                    .value("a", true)
                    .toBytes();

            assertThat(Arrays.compareUnsigned(smaller, greater))
                    .as("%s", ASCENDING.get(i))
                    .isPositive();
        }
    }

    @Test
    void letsNoValueBeThePrefixOfAnother() {
        for (Object value : ASCENDING) {
            byte[] key = KeyWriter.encode(value);
            List<@Nullable Object> longer = ASCENDING.stream()
                    .filter(other -> {
                        byte[] bytes = KeyWriter.encode(other);
                        return bytes.length > key.length && Arrays.equals(bytes, 0, key.length, key, 0, key.length);
                    })
                    .toList();

            assertThat(longer).as("values that begin like %s", value).isEmpty();
        }
    }

    @Test
    void givesEqualNumbersOfAllTypesTheSameKey() {
        assertThat(List.of(KeyWriter.encode(5L), KeyWriter.encode(5.0), KeyWriter.encode(decimal("5.00"))))
                .allMatch(key -> Arrays.equals(key, KeyWriter.encode(5)));
        assertThat(KeyWriter.encode(-0.0)).isEqualTo(KeyWriter.encode(0));
        assertThat(KeyWriter.encode(Decimal128.NEGATIVE_ZERO)).isEqualTo(KeyWriter.encode(0));
        assertThat(KeyWriter.encode(Decimal128.NaN)).isEqualTo(KeyWriter.encode(Double.NaN));
        assertThat(KeyWriter.encode(decimal("9007199254740993"))).isEqualTo(KeyWriter.encode(9007199254740993L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comparesRandomNumbersExactly(long seed) {
        Random random = new Random(seed);
        List<Number> numbers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            numbers.add(number(random));
        }
        for (Number left : numbers) {
            for (Number right : numbers) {
                int exact = exact(left).compareTo(exact(right));
                int keys = Arrays.compareUnsigned(KeyWriter.encode(left), KeyWriter.encode(right));

                assertThat(Integer.signum(keys)).as("%s and %s", left, right).isEqualTo(exact);
            }
        }
    }

    private static Number number(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(20) - 10;
            case 1 -> random.nextLong();
            case 2 -> (1L << 53) + random.nextInt(9) - 4;
            case 3 -> random.nextInt(100) / 8.0;
            case 4 -> Double.longBitsToDouble(random.nextLong() & 0xFFEFFFFFFFFFFFFFL);
            default ->
                new Decimal128(new BigDecimal(new BigInteger(90, random), random.nextInt(60) - 10)
                        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
        };
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Double d -> new BigDecimal(d);
            case Decimal128 d -> d.toBigDecimal();
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
