package cn.lianshen.contracts.code;

import static cn.lianshen.contracts.code.Codes.assertFails;
import static cn.lianshen.contracts.code.Codes.changedInOnePlace;
import static cn.lianshen.contracts.code.Codes.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResidentIdTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, 110105********002X",
        "53010219900101001X, 1990-01-01, 530102********001X",
        "510107199202290036, 1992-02-29, 510107********0036",
    })
    void acceptsANumberAndShowsItMasked(String text, LocalDate birthDate, String masked) {
        var id = valid(ResidentId.parse(text));

        assertThat(id.value()).isEqualTo(text);
        assertThat(id.birthDate()).isEqualTo(birthDate);
        assertThat(id.masked()).isEqualTo(masked);
        assertThat(id).hasToString(masked);
    }

    @Test
    void readsALowerCaseXAndBlanksAround() {
        assertThat(ResidentId.parse(" 11010519491231002x ")).isEqualTo(ResidentId.parse("11010519491231002X"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "110105491231002, LENGTH",
        "11010519491231X02X, CHARACTER",
        "1101051949123100２X, CHARACTER",
        "990105194912310029, REGION",
        "000105194912310029, REGION",
        "510107199302290036, DATE",
        "510107199313010036, DATE",
        "510107199300010036, DATE",
        "510107199304310036, DATE",
        "510107009304300036, DATE",
        "310101198403300083, CHECK_DIGIT",
    })
    void namesTheCheckThatFails(String text, Check check) {
        assertFails(ResidentId.parse(text), check);
    }

    @Test
    void refusesAnImpossibleDateWhateverTheCheckDigit() {
        assertThat("0123456789X".chars().mapToObj(c -> ResidentId.parse("51010719930229003" + (char) c)))
                .hasSize(11)
                .allSatisfy(parsed -> assertFails(parsed, Check.DATE));
    }

    @Test
    void doesNotGiveTheNumberAwayInAnError() {
        assertThatThrownBy(() -> new ResidentId("310101198403300083"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("check digit (expected: GB 11643-1999)");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChangeOfOneDigitIsDetected(long seed) {
        var id = randomId(new Random(seed));

        assertThat(ResidentId.parse(id)).isInstanceOf(Parsed.Valid.class);
        assertThat(changedInOnePlace(id, "0123456789X"))
                .hasSize(180)
                .allSatisfy(changed -> assertThat(ResidentId.parse(changed)).isInstanceOf(Parsed.Invalid.class));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exchangingTwoNeighboursIsDetected(long seed) {
        var id = randomId(new Random(seed));

        for (int i = 0; i < 16; i++) {
            var exchanged = id.substring(0, i) + id.charAt(i + 1) + id.charAt(i) + id.substring(i + 2);
            assertThat(ResidentId.parse(exchanged) instanceof Parsed.Valid).isEqualTo(exchanged.equals(id));
        }
    }

    /** By ISO 7064 MOD 11-2 from the left, as the standard defines the weights it tabulates. */
    private static String randomId(Random random) {
        var date = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000));
        var body = Codes.region(random)
                + date.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(random.nextInt(1000));
        int product = 0;
        for (char digit : body.toCharArray()) {
            product = (product + Character.digit(digit, 10)) * 2 % 11;
        }
        int check = Math.floorMod(1 - product, 11);
        return body + (check == 10 ? "X" : check);
    }
}
