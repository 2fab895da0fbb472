package cn.lianshen.kit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.protocol.Variant.Clearing;
import cn.lianshen.kit.protocol.Variant.Gaps;
import cn.lianshen.kit.protocol.Variant.Reading;
import cn.lianshen.kit.protocol.Variant.Saving;
import cn.lianshen.kit.protocol.Variant.Sending;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The protocol holds in every interleaving, and every rule left out is found out. */
class DeliveryProtocolTest {

    private static final Logger log = LoggerFactory.getLogger(DeliveryProtocolTest.class);

    private static final Variant SERIAL = Variant.GOOD;
    private static final Variant PIPELINED = SERIAL.with(Sending.PIPELINED);

    static Stream<Arguments> goodVariants() {
        return Stream.of(
                good("R1 to R4, 2 relays, 2 faults, 3 events", SERIAL.sized(3, 2, 2)),
                good("R1 alone: no gap is ever seen", SERIAL.with(Gaps.PLAIN).sized(3, 2, 2)),
                good("R1 to R4, 3 relays", SERIAL.sized(2, 3, 1)),
                good("R1 to R4, 3 faults", SERIAL.sized(2, 2, 3)),
                good("parking alone: pipelined, prefix pulled", PIPELINED.sized(3, 2, 1)),
                good(
                        "parking alone: pipelined, exactly what was acked is pulled",
                        PIPELINED.with(Clearing.PULL_EXACTLY_ACKED).sized(3, 2, 1)),
                good("parking alone: pipelined, 3 relays", PIPELINED.sized(2, 3, 1)),
                good("parking alone: pipelined, 3 faults", PIPELINED.sized(2, 2, 3)),
                good(
                        "an idempotent effect may come before the cursor",
                        SERIAL.with(Saving.IDEMPOTENT_EFFECT_BEFORE_CURSOR).sized(2, 2, 2)),
                good(
                        "an undurable window is harmless if relays read committed state",
                        SERIAL.with(Reading.WINDOW_BUT_COMMITTED_READS).sized(2, 2, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodVariants")
    void holdsInEveryInterleaving(String name, Variant variant) {
        Verdict verdict = Search.of(variant);

        log.info("{}: {} states", name, verdict.states());
        assertThat(verdict).isInstanceOf(Verdict.Holds.class);
        assertThat(verdict.states()).isGreaterThan(1_000);
    }

    static Stream<Arguments> badVariants() {
        return Stream.of(
                bad("the outbox is cleared with $set: []", SERIAL.with(Clearing.SET_EMPTY), Property.EVENT_LOST),
                bad("$pull before publish", SERIAL.with(Clearing.PULL_BEFORE_PUBLISHING), Property.EVENT_LOST),
                bad("pipelined sends, plain consumer", PIPELINED.with(Gaps.PLAIN), Property.GAP_SEEN),
                bad("pipelined sends, consumer drops gaps", PIPELINED.with(Gaps.DROP), Property.EVENT_LOST),
                bad("pipelined sends, gaps parked in memory", PIPELINED.with(Gaps.PARK_IN_MEMORY), Property.EVENT_LOST),
                bad(
                        "consumer applies whatever is newer than its cursor",
                        PIPELINED.with(Gaps.APPLY_ANYTHING_NEWER),
                        Property.ORDER_BROKEN),
                bad(
                        "cursor before effect",
                        SERIAL.with(Saving.CURSOR_BEFORE_EFFECT).sized(1, 2, 1),
                        Property.EFFECT_LOST),
                bad(
                        "effect before cursor, not idempotent",
                        SERIAL.with(Saving.EFFECT_BEFORE_CURSOR),
                        Property.EFFECT_TWICE),
                bad(
                        "offset before effect",
                        SERIAL.with(Saving.OFFSET_BEFORE_EFFECT).with(Gaps.PLAIN),
                        Property.GAP_SEEN),
                bad("no dedupe", SERIAL.with(Saving.WITHOUT_CURSOR), Property.EFFECT_TWICE),
                bad("relay reads undurable state", SERIAL.with(Reading.WINDOW_AND_DIRTY_READS), Property.FORK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badVariants")
    void catchesEveryRuleThatIsLeftOut(String name, Variant variant, Property property) {
        Verdict verdict = Search.of(variant);

        log.info("{}: {} states, {}", name, verdict.states(), verdict);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.property()).isEqualTo(property);
            assertThat(broken.trace()).hasSizeBetween(4, 30).first().isEqualTo("a command is executed");
        });
    }

    private static Arguments good(String name, Variant variant) {
        return Arguments.of(name, variant);
    }

    private static Arguments bad(String name, Variant variant, Property property) {
        return Arguments.of(name, variant, property);
    }
}
