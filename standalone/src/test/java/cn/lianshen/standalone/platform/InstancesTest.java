package cn.lianshen.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {

    @Test
    void callsTheFirstByTheNameOfTheServiceAndTheOthersByNumber() {
        var instances = Instances.SINGLE.with("approval", 3);

        assertThat(instances.parts("approval-service", Port.APPROVAL))
                .containsExactly("approval-service", "approval-service-2", "approval-service-3");
        assertThat(instances.parts("intake-service", Port.INTAKE)).containsExactly("intake-service");
    }

    @ParameterizedTest
    @CsvSource({"reporting, 2", "gateway, 2", "intake-service, 2", "intake, 0", "intake, 5"})
    void refusesWhatItCannotRun(String service, int number) {
        assertThatThrownBy(() -> Instances.SINGLE.with(service, number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: ");
    }

    @Test
    void givesEveryInstanceAPortOfItsOwn() throws IOException {
        assertThat(Port.named("approval-2")).contains(Port.APPROVAL.ofInstance(2));
        assertThat(Ports.usual().of(Port.APPROVAL.ofInstance(2))).isEqualTo(8182);
        assertThat(Port.named("reporting-2")).isEmpty();
        for (var ports : List.of(Ports.usual(), Ports.free())) {
            var numbers = Port.all().map(ports::of).toList();
            assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        }
    }

    @Test
    void sendsAPartThroughItsLinkAndTheOthersStraight() {
        var settings = PlatformSettings.in(Path.of("data"))
                .as(Processes.USUAL.with(List.of(
                        new Link("intake-service-2", "broker", 7001, 7002),
                        new Link("intake-service-2", "store", 7003, 27117),
                        new Link("gateway", "intake-service-2", 7005, 8181))));

        assertThat(settings.kafkaAddress("intake-service-2")).isEqualTo("127.0.0.1:7001");
        assertThat(settings.kafkaAddress("intake-service")).isEqualTo("127.0.0.1:9192");
        assertThat(settings.mongodbAddress("intake-service-2")).isEqualTo("mongodb://127.0.0.1:7003");
        assertThat(settings.address("gateway", "intake-service-2", Port.INTAKE.ofInstance(2)))
                .hasPort(7005);
        assertThat(settings.address("gateway", "intake-service", Port.INTAKE)).hasPort(8081);
    }

    @Test
    void linksNoServerThatIsNotItsOwn() {
        var processes = Processes.USUAL.with(List.of(new Link("intake-service", "store", 7001, 27017)));

        assertThatThrownBy(() -> new PlatformSettings(
                        Path.of("data"),
                        new Ports(Map.of()),
                        Optional.empty(),
                        Optional.of("mongodb://db.example:27017"),
                        Optional.empty(),
                        Optional.of(processes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("embedded");
    }
}
