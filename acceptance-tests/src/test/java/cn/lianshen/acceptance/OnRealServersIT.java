package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.Progress;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** The main story on the MongoDB and Kafka of production instead of the embedded ones. */
@EnabledIf("isPossible")
class OnRealServersIT {

    private static final KafkaContainer KAFKA = new KafkaContainer(DockerImageName.parse(Images.KAFKA));
    private static final MongoDBContainer MONGODB = new MongoDBContainer(DockerImageName.parse(Images.MONGODB));

    static boolean isPossible() {
        String what = "whole cases on " + Images.MONGODB + " and " + Images.KAFKA;
        return Images.start(what, Images.KAFKA, KAFKA) && Images.start(what, Images.MONGODB, MONGODB);
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
        MONGODB.stop();
    }

    @Test
    void wholeCasesAreConcluded() {
        var settings = RunningPlatform.freshSettings()
                .with(Optional.of(KAFKA.getBootstrapServers()), Optional.of(MONGODB.getConnectionString()));
        try (Platform platform = Platform.start(settings, Progress.SILENT)) {
            People people = RunningPlatform.people(platform);

            assertThat(new CasePlay(people, new Opinions(Set.of()), _ -> {})
                            .play("GOV-HOUSE-S1")
                            .conclusion())
                    .isEqualTo("APPROVED_WITH_CONDITIONS");
            assertThat(new CasePlay(people, new Opinions(Set.of("H1-04")), _ -> {})
                            .play("SOC-HZ-S1")
                            .conclusion())
                    .isEqualTo("REFUSED");
        }
    }
}
