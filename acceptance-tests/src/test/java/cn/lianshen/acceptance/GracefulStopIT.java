package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.Progress;
import cn.lianshen.standalone.play.Answer;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.Person;
import cn.lianshen.standalone.play.SampleFiling;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A service that is stopped while people work ends what it has begun; nobody who was told yes is forgotten. */
class GracefulStopIT {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int WRITERS = 6;

    private final Queue<String> promised = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> otherAnswers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void aStopUnderLoadLosesNothingAndIsOverInTime() throws InterruptedException {
        try (Platform platform = Platform.start(RunningPlatform.freshSettings(), Progress.SILENT);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            People people = RunningPlatform.people(platform);
            Person clerk = people.clerk();
            String body = JsonMapper.shared()
                    .writeValueAsString(new SampleFiling(
                                    clerk.get("/api/schemes/ENT-RESTAURANT").expect(200))
                            .body("ACCEPTED"));
            for (int i = 0; i < WRITERS; i++) {
                writers.submit(() -> fileUntilEnough(clerk, body));
            }
            await().atMost(Duration.ofSeconds(90)).until(() -> promised.size() >= 20);

            long begin = System.nanoTime();
            platform.stop("intake-service");
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            await().atMost(Duration.ofSeconds(60)).until(() -> !otherAnswers.isEmpty());
            enough.set(true);
            assertThat(took).isLessThan(LONGEST_STOP);
            // A body that is cut off by the stop is answered 400 still; what matters is that nobody was promised
            // anything.
            assertThat(otherAnswers).allSatisfy(status -> assertThat(status).isIn(400, 503));
            assertEveryEventHasLeftBefore(people);
            platform.start("intake-service");
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            clerk.get("/api/applications/" + promised.peek()).status() == 200);
            assertThat(List.copyOf(promised))
                    .allSatisfy(id -> assertThat(
                                    clerk.get("/api/applications/" + id).status())
                            .isEqualTo(200));
        }
    }

    /** Reporting knows a case from the log alone, and who could send anything to the log is not there any more. */
    private void assertEveryEventHasLeftBefore(People people) {
        Person supervisor = people.person("supervisor");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(List.copyOf(promised))
                        .allSatisfy(id -> assertThat(
                                        supervisor.get("/api/cases/" + id).status())
                                .isEqualTo(200)));
    }

    private void fileUntilEnough(Person clerk, String body) {
        while (!enough.get()) {
            try {
                Answer answer = clerk.command("POST", "/api/applications", body, Person.newKey());
                if (answer.status() == 201) {
                    promised.add(answer.body().path("id").asString());
                } else {
                    otherAnswers.add(answer.status());
                }
            } catch (UncheckedIOException e) {
                otherAnswers.add(-1);
            }
        }
    }
}
