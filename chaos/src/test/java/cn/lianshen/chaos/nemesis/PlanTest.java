package cn.lianshen.chaos.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Plan.Names NAMES = new Plan.Names(
            List.of("intake-service", "approval-service", "notification-service", "reporting-service", "gateway"),
            List.of("intake-service>store", "gateway>intake-service"),
            List.of("mirror"),
            List.of("intake-service", "notification-service"));

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(faults(7, 500)).isEqualTo(faults(7, 500));
    }

    @Test
    void isAnotherForAnotherSeed() {
        assertThat(faults(7, 50)).isNotEqualTo(faults(8, 50));
    }

    @Test
    void usesEveryKindOfFaultOnEverythingItKnows() {
        var faults = faults(1, 5_000);

        assertThat(faults.stream().map(Fault::getClass).collect(Collectors.toSet()))
                .hasSize(Fault.class.getPermittedSubclasses().length);
        assertThat(faults.stream().map(Fault::victim).collect(Collectors.toSet()))
                .containsAll(Stream.of(NAMES.services(), NAMES.links(), NAMES.receivers(), NAMES.clocks())
                        .flatMap(List::stream)
                        .toList())
                .contains("store", "broker");
    }

    @Test
    void killsMostOftenWhatIsBackSoonest() {
        var kills = faults(1, 5_000).stream()
                .filter(Fault.Kill.class::isInstance)
                .collect(Collectors.groupingBy(Fault::victim, Collectors.counting()));

        assertThat(kills.getOrDefault("store", 0L)).isGreaterThan(5 * kills.getOrDefault("broker", 1L));
    }

    @Test
    void neverJumpsFartherThanASignatureLastsWhereSignaturesAreMade() {
        assertThat(faults(1, 20_000))
                .filteredOn(Fault.JumpClock.class::isInstance)
                .filteredOn(fault -> fault.victim().equals("notification-service"))
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(((Fault.JumpClock) fault).by().abs()).isLessThanOrEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void comesAtRandomMomentsAroundTheMean() {
        var plan = new Plan(1, NAMES, Duration.ofSeconds(3));

        assertThat(IntStream.range(0, 1_000).mapToObj(_ -> plan.gap()).toList())
                .allSatisfy(gap -> assertThat(gap).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

    private static List<Fault> faults(long seed, int number) {
        var plan = new Plan(seed, NAMES, Duration.ofSeconds(3));
        return IntStream.range(0, number).mapToObj(_ -> plan.next()).toList();
    }
}
