package cn.lianshen.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.standalone.platform.Instances;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.PlatformSettings.Mode;
import cn.lianshen.standalone.platform.Port;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void embedsEverythingUnlessToldOtherwise() {
        var settings = Options.parse(List.of()).settings();

        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.address()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.issuerAddress()).isEqualTo(URI.create("http://127.0.0.1:8090"));
        assertThat(settings.mode()).isEqualTo(Mode.ONE_JVM);
        assertThat(settings.kafka()).isEmpty();
    }

    @Test
    void takesRealServersOneByOne() {
        var settings = parse(
                "--kafka kafka.example:9092 --mongodb mongodb://a.example:27017,b.example:27017/ --issuer https://id.example/realms/x/ --processes");

        assertThat(settings.kafka()).contains("kafka.example:9092");
        assertThat(settings.mongodb()).contains("mongodb://a.example:27017,b.example:27017");
        assertThat(settings.issuer()).contains(URI.create("https://id.example/realms/x"));
        assertThat(settings.mode()).isEqualTo(Mode.PROCESSES);
    }

    @Test
    void takesTheOptionsOfAReplicaSet() {
        var settings = parse("--mongodb mongodb://u:p@a.example,b.example/?replicaSet=rs&authSource=admin");

        assertThat(settings.mongodb()).contains("mongodb://u:p@a.example,b.example/?replicaSet=rs&authSource=admin");
    }

    @Test
    void takesThePortOfTheGatewayBareAndThatOfAnyPartByName() {
        var settings = parse("--port 9000 --port broker=9392");

        assertThat(settings.ports().of(Port.GATEWAY)).isEqualTo(9000);
        assertThat(settings.ports().of(Port.BROKER)).isEqualTo(9392);
        assertThat(settings.ports().of(Port.STORE)).isEqualTo(27117);
    }

    @Test
    void takesTheNumberOfInstancesForAllOrForOne() {
        var all = parse("--processes --instances 2");
        var one = parse("--processes --instances 2 --instances approval=3 --port approval-3=9382");

        assertThat(all.processes().orElseThrow().instances()).isEqualTo(Instances.ofEach(2));
        assertThat(one.processes().orElseThrow().instances())
                .isEqualTo(Instances.ofEach(2).with("approval", 3));
        assertThat(one.ports().of(Port.APPROVAL.ofInstance(3))).isEqualTo(9382);
    }

    @Test
    void refusesSeveralInstancesInOneProcess() {
        assertThatThrownBy(() -> parse("--instances 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--processes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--processes --instances 0",
                "--processes --instances 5",
                "--processes --instances two",
                "--processes --instances reporting=2",
                "--port 0",
                "--port 70000",
                "--port eighty",
                "--port cellar=1",
                "--port",
                "--kafka localhost",
                "--mongodb mongodb://localhost/lianshen",
                "--issuer id.example",
                "--faster yes"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlatformSettings parse(String line) {
        return Options.parse(List.of(line.split(" "))).settings();
    }
}
