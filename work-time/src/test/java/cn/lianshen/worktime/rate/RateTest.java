package cn.lianshen.worktime.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.lianshen.worktime.Oracles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RateTest {

    static Stream<Arguments> ratios() {
        return Oracles.of("ratios")
                .valueStream()
                .map(ratio -> arguments(
                        ratio.get("id").asString(),
                        ratio.get("numerator").asLong(),
                        ratio.get("denominator").asLong(),
                        ratio.get("expected").asString()));
    }

    static Stream<Arguments> growth() {
        return Oracles.of("growth")
                .valueStream()
                .map(growth -> arguments(
                        growth.get("id").asString(),
                        growth.get("current").decimalValue(),
                        growth.get("previous").decimalValue(),
                        growth.get("expected").asString()));
    }

    static Stream<Arguments> sums() {
        return Oracles.of("sums")
                .valueStream()
                .map(sum -> arguments(
                        sum.get("what").asString(),
                        sum.get("addends")
                                .valueStream()
                                .map(addend -> new BigDecimal(addend.asString()))
                                .toList(),
                        new BigDecimal(sum.get("total").asString())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ratios")
    void reproducesThePublishedRate(String id, long numerator, long denominator, String expected) {
        assertThat(Rate.of(numerator, denominator).percent()).contains(new BigDecimal(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growth")
    void dividesGrowthByThePreviousPeriod(String id, BigDecimal current, BigDecimal previous, String expected) {
        assertThat(Rates.growth(current, previous).percent()).contains(new BigDecimal(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sums")
    void partsMakeTheTotal(String what, List<BigDecimal> addends, BigDecimal total) {
        var off = new Sum(addends, total.subtract(BigDecimal.ONE));

        assertThat(new Sum(addends, total).holds()).isTrue();
        assertThat(off.holds()).isFalse();
        assertThat(off.difference()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void nothingOfNothingIsNoRate() {
        assertThat(Rates.onTimeOfConcluded(0, 0).percent()).isEmpty();
        assertThat(Rates.growth(BigDecimal.TEN, BigDecimal.ZERO).text()).isEqualTo("—");
    }

    @Test
    void keepsTheSignAndRoundsHalfAwayFromZero() {
        assertThat(Rates.speedUp(20, 21).text()).isEqualTo("-5.00%");
        assertThat(Rate.of(1, 20_000).text()).isEqualTo("0.01%");
        assertThat(Rate.of(-1, 20_000).text()).isEqualTo("-0.01%");
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(1, -1)).withMessageContaining("(expected: >= 0)");
    }

    @Test
    void eachFormulaDividesByWhatItsNameSays() {
        assertThat(Rates.completion(393_286, 394_277).text()).isEqualTo("99.75%");
        assertThat(Rates.onTimeOfAccepted(17_493, 17_563).text()).isEqualTo("99.60%");
        assertThat(Rates.onTimeOfConcluded(3394, 3395).text()).isEqualTo("99.97%");
        assertThat(Rates.speedUp(110, 20).text()).isEqualTo("81.82%");
        assertThat(Rates.promisedSpeedUp(20, 1).text()).isEqualTo("95.00%");
    }

    @Test
    void schemesAreCompressedAndPromisedAsPublished() {
        assertThat(Oracles.of("schemeFigures").valueStream()).isNotEmpty().allSatisfy(scheme -> {
            long promised = scheme.get("sumPromised").asLong();
            long critical = scheme.get("criticalPathDays").asLong();
            long statutory = scheme.get("sumStatutory").asLong();

            assertThat(Rates.parallelCompression(promised, critical).percent())
                    .contains(new BigDecimal(scheme.get("compressPct").asString()));
            assertThat(Rates.promisedSpeedUp(statutory, promised).percent())
                    .contains(new BigDecimal(scheme.get("promiseSpeedUpPct").asString()));
        });
    }

    /** The definition of HALF_UP in whole numbers: a hundredth of a percent more exactly when the rest is at least half. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithIntegerArithmetic(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            long denominator = random.nextLong(1, 1_000_000);
            long numerator = random.nextLong(-2 * denominator, 2 * denominator);
            var parts = BigInteger.valueOf(Math.abs(numerator) * 10_000)
                    .divideAndRemainder(BigInteger.valueOf(denominator));
            long hundredths = parts[0].longValue() + (2 * parts[1].longValue() >= denominator ? 1 : 0);

            assertThat(Rate.of(numerator, denominator).percent())
                    .contains(BigDecimal.valueOf(Long.signum(numerator) * hundredths, 2));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }
}
