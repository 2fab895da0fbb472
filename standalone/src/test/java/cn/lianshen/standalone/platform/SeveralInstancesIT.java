package cn.lianshen.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances each of intake and approval, one of them behind links, while one dies and another stands still. */
class SeveralInstancesIT {

    private static final Set<String> NOT_NEEDED = Set.of("notification-service", "reporting-service");

    @TempDir
    Path data;

    @Test
    void aCaseIsAnsweredWhileOneInstanceIsDeadAndAnotherStandsStill() throws Exception {
        var ports = Ports.free();
        int door = ports.of(Port.NOTIFICATION);
        try (var store = new Forwarder(ports.of(Port.STORE));
                var broker = new Forwarder(door);
                var second = new Forwarder(ports.of(Port.INTAKE.ofInstance(2)));
                var platform = start(
                        ports,
                        List.of(
                                store.link("intake-service-2", "store"),
                                broker.link("intake-service-2", "broker"),
                                second.link("gateway", "intake-service-2")))) {
            var people = new People(platform.address(), platform.issuer(), DemoAccounts.PASSWORD);
            var play = new CasePlay(people, new Opinions(Set.of()), _ -> {});

            platform.kill("intake-service");
            platform.pause("approval-service-2");
            var id = play.accepted("SOC-BA-S23");
            for (int call = 0; call < 4; call++) {
                people.decider("FGW").get("/api/reviews").expect(200);
            }
            long passedBeforeDeath = second.passed();

            platform.start("intake-service");
            platform.resume("approval-service-2");
            platform.kill("intake-service-2");
            platform.kill("approval-service");
            platform.start("approval-service");
            platform.start("intake-service-2");
            play.reviewed(id);

            assertThat(play.issued(id).conclusion()).isEqualTo("APPROVED");
            assertThat(List.of(store.passed(), broker.passed(), passedBeforeDeath))
                    .allMatch(bytes -> bytes > 0);
        }
    }

    private Platform start(Ports ports, List<Link> links) throws IOException {
        var settings = PlatformSettings.in(data)
                .on(ports)
                .as(Processes.USUAL
                        .asQuick()
                        .with(Instances.SINGLE.with("intake", 2).with("approval", 2))
                        .with(links));
        return Platform.start(
                settings,
                (folder, secrets) -> Parts.of(settings, folder, secrets).stream()
                        .filter(part -> !NOT_NEEDED.contains(part.name()))
                        .toList(),
                Progress.SILENT);
    }
}
