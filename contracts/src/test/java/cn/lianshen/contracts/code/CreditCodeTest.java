package cn.lianshen.contracts.code;

import static cn.lianshen.contracts.code.Codes.assertFails;
import static cn.lianshen.contracts.code.Codes.changedInOnePlace;
import static cn.lianshen.contracts.code.Codes.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403003429409755",
                "12441500196720244T",
                "91530102MA6TECT08E",
                "11530102000000019Q"
            })
    void acceptsACodeWithBothCheckDigits(String text) {
        var code = valid(CreditCode.parse(text));

        assertThat(code.value()).isEqualTo(text);
        assertThat(code.region().value()).isEqualTo(text.substring(2, 8));
        assertThat(code.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "9135010M000100Y43, LENGTH",
        "91350100M000100Y4O, CHARACTER",
        "91350100M000100Y4Ⅲ, CHARACTER",
        "9135-100M000100Y43, CHARACTER",
        "91A50100M000100Y43, REGION",
        "91990100M000100Y43, REGION",
        "91110000100000000A, CHECK_DIGIT",
        "91350100M000100Y44, CHECK_DIGIT",
    })
    void namesTheCheckThatFails(String text, Check check) {
        assertFails(CreditCode.parse(text), check);
    }

    @Test
    void onlyWarnsOfTheCheckDigitInside() {
        var code = valid(CreditCode.parse("91350100M000100Y56"));

        assertThat(code.warnings()).containsExactly(Check.INNER_CHECK_DIGIT);
    }

    @Test
    void readsLowerCaseAndBlanksAround() {
        var text = "91530102MA6TECT08E";

        assertThat(CreditCode.parse(" " + text.toLowerCase(Locale.ROOT))).isEqualTo(CreditCode.parse(text));
    }

    @Test
    void doesNotConstructAnImpossibleCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("91110000100000000A"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChangeOfOneCharacterIsDetected(long seed) {
        var code = randomCode(new Random(seed));

        assertThat(CreditCode.parse(code)).isInstanceOf(Parsed.Valid.class);
        assertThat(changedInOnePlace(code, CHARACTERS))
                .hasSize(18 * 30)
                .allSatisfy(changed -> assertThat(CreditCode.parse(changed)).isInstanceOf(Parsed.Invalid.class));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneCheckDigitOfThirtyOneFits(long seed) {
        var body = randomCode(new Random(seed)).substring(0, 17);

        assertThat(CHARACTERS.chars().mapToObj(c -> CreditCode.parse(body + (char) c)))
                .filteredOn(Parsed.Valid.class::isInstance)
                .hasSize(1);
    }

    /** The sum over all 18 characters is a multiple of 31: the check digit has the weight 1. */
    private static String randomCode(Random random) {
        var body = new StringBuilder("91").append(Codes.region(random));
        while (body.length() < 17) {
            body.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += CHARACTERS.indexOf(body.charAt(i)) * weights[i];
        }
        return body.append(CHARACTERS.charAt(Math.floorMod(-sum, 31))).toString();
    }
}
