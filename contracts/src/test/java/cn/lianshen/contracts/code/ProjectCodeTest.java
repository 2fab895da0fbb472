package cn.lianshen.contracts.code;

import static cn.lianshen.contracts.code.Codes.assertFails;
import static cn.lianshen.contracts.code.Codes.changedInOnePlace;
import static cn.lianshen.contracts.code.Codes.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianshen.contracts.code.ProjectCode.CheckDigitPolicy;
import cn.lianshen.contracts.code.ProjectCode.Form;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2509-140602-89-05-864976",
                "2603-141124-89-05-346948",
                "2411-130202-89-01-637015",
                "2503-530102-04-01-100017",
                "2505-510107-04-01-200023"
            })
    void acceptsACodeOfTheNewForm(String text) {
        var code = valid(ProjectCode.parse(text));

        assertThat(code.value()).isEqualTo(text);
        assertThat(code.form()).isEqualTo(Form.NEW);
        assertThat(code.region().value()).isEqualTo(text.substring(5, 11));
        assertThat(code.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-440784-70-03-006957", "2020-330327-48-01-167360"})
    void acceptsACodeOfTheOldFormWithoutACheckDigit(String text) {
        var code = valid(ProjectCode.parse(text));

        assertThat(code.form()).isEqualTo(Form.OLD);
        assertThat(code.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "2509-140602-89-05-86497, LENGTH",
        "25091406028905864976, LENGTH",
        "2509-140602-89-05-86497６, CHARACTER",
        "2509-140602-89-05-86497A, CHARACTER",
        "2509-14060-289-05-864976, FORM",
        "2513-140602-89-05-864976, MONTH",
        "2500-140602-89-05-864976, MONTH",
        "2014-140602-89-05-864976, MONTH",
        "2021-140602-89-05-864976, MONTH",
        "2509-990602-89-05-864976, REGION",
        "2509-140602-00-05-864976, DEPARTMENT",
        "2016-440784-00-03-006957, INDUSTRY",
        "2509-140602-89-06-864976, TYPE",
        "2509-140602-89-00-864976, TYPE",
        "2016-440784-70-04-006957, TYPE",
        "2609-330100-04-01-100001, CHECK_DIGIT",
        "2509-140602-89-05-864967, CHECK_DIGIT",
    })
    void namesTheCheckThatFails(String text, Check check) {
        assertFails(ProjectCode.parse(text), check);
    }

    @Test
    void readsAYearWithoutAMonthAsTheOldFormAndAMonthOf2020AsTheNewOne() {
        var november2020 = ProjectCode.assign(YearMonth.of(2020, 11), new RegionCode("330100"), 4, 1, 12_345);

        assertThat(november2020.value()).startsWith("2011-");
        assertThat(november2020.form()).isEqualTo(Form.NEW);
        assertThat(valid(ProjectCode.parse("2015-330100-04-01-123450")).form()).isEqualTo(Form.OLD);
    }

    @Test
    void mayOnlyWarnOfAWrongCheckDigit() {
        var code = valid(ProjectCode.parse("2609-330100-04-01-100001", CheckDigitPolicy.WARN));

        assertThat(code.warnings()).containsExactly(Check.CHECK_DIGIT);
        assertFails(ProjectCode.parse("2613-330100-04-01-100001", CheckDigitPolicy.WARN), Check.MONTH);
    }

    @Test
    void doesNotMindBlanksAroundIt() {
        assertThat(ProjectCode.parse(" 2503-530102-04-01-100017\n"))
                .isEqualTo(ProjectCode.parse("2503-530102-04-01-100017"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChangeOfOneDigitIsDetected(long seed) {
        var code = randomCode(new Random(seed));

        assertThat(ProjectCode.parse(code.value())).isEqualTo(new Parsed.Valid<>(code));
        assertThat(changedInOnePlace(code.value(), "0123456789"))
                .hasSize(180)
                .allSatisfy(changed -> assertThat(ProjectCode.parse(changed)).isInstanceOf(Parsed.Invalid.class));
    }

    /** The definition of ISO 7064 for a complete code, another way round: the recursion ends at 1 when the check digit is taken in. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anAssignedCodeFulfilsTheCongruenceOfTheStandard(long seed) {
        var digits = randomCode(new Random(seed)).value().replace("-", "");

        int product = 10;
        for (int i = 0; i < 19; i++) {
            int sum = Math.floorMod(product + Character.digit(digits.charAt(i), 10) - 1, 10) + 1;
            product = sum * 2 % 11;
        }

        assertThat((product + Character.digit(digits.charAt(19), 10)) % 10).isEqualTo(1);
    }

    @Test
    void doesNotAssignAnImpossibleCode() {
        var month = YearMonth.of(2026, 3);
        var region = new RegionCode("530102");

        assertThatIllegalArgumentException().isThrownBy(() -> ProjectCode.assign(month, region, 4, 6, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ProjectCode.assign(month, region, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ProjectCode.assign(month, region, 4, 1, 100_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectCode("2026"));
    }

    /** Of 2021 or later: one changed digit of a code of 2020 can make it one of the old form, which has no check digit. */
    private static ProjectCode randomCode(Random random) {
        return ProjectCode.assign(
                YearMonth.of(2021 + random.nextInt(20), 1 + random.nextInt(12)),
                new RegionCode(Codes.region(random)),
                1 + random.nextInt(99),
                1 + random.nextInt(5),
                random.nextInt(100_000));
    }
}
