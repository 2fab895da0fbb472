package cn.lianshen.contracts.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks about parsed codes, and spoils them. */
final class Codes {

    private static final List<String> PROVINCES = List.of("11", "33", "44", "51", "53", "65");

    private Codes() {}

    static <T> T valid(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T> valid -> valid.value();
            case Parsed.Invalid<T> invalid -> throw new AssertionError(invalid);
        };
    }

    static void assertFails(Parsed<?> parsed, Check check) {
        assertThat(parsed).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            assertThat(invalid.failed()).isEqualTo(check);
            assertThat(invalid.expectation()).isNotBlank();
        });
    }

    /** Every string that differs from {@code code} in one character, where {@code code} has one of {@code characters}. */
    static Stream<String> changedInOnePlace(String code, String characters) {
        return IntStream.range(0, code.length())
                .filter(place -> characters.indexOf(code.charAt(place)) >= 0)
                .boxed()
                .flatMap(place -> characters
                        .chars()
                        .filter(c -> c != code.charAt(place))
                        .mapToObj(c -> code.substring(0, place) + (char) c + code.substring(place + 1)));
    }

    static String region(Random random) {
        return PROVINCES.get(random.nextInt(PROVINCES.size())) + "%04d".formatted(random.nextInt(10_000));
    }
}
