package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.Progress;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.PlayedCase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every service in a process of its own, and some of them dying in the middle of a case. */
class SeparateProcessesIT {

    @Test
    void aCaseEndsInOneResultAlthoughServicesDieOnItsWay() throws InterruptedException {
        try (Platform platform = Platform.start(RunningPlatform.freshSettings().asProcesses(), Progress.SILENT)) {
            People people = RunningPlatform.people(platform);
            CasePlay play = new CasePlay(people, new Opinions(Set.of()), _ -> {});
            PlayedCase quiet = play.play("ENT-RESTAURANT");
            String id = play.accepted("SOC-BA-S23");

            platform.kill("approval-service");
            var unavailable = people.decider("FGW")
                    .put("/api/reviews/" + id + ":B-01/decision", new Opinions(Set.of()).on("B-01"));
            platform.start("approval-service");
            platform.kill("intake-service");
            platform.start("intake-service");
            play.reviewed(id);
            platform.stop("notification-service");
            PlayedCase played = play.issued(id);
            platform.start("notification-service");

            assertThat(unavailable.status()).isEqualTo(503);
            assertThat(unavailable.headers().firstValue("Retry-After")).isPresent();
            assertThat(quiet.conclusion()).isEqualTo("APPROVED_WITH_CONDITIONS");
            assertThat(played.conclusion()).isEqualTo("APPROVED");
            assertThat(people.person("lead2")
                            .put("/api/applications/" + id + "/result", Map.of("conclusion", "APPROVED"))
                            .status())
                    .isEqualTo(409);
        }
    }
}
