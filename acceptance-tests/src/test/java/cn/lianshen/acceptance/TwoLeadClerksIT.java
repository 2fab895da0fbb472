package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.standalone.play.Answer;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Two lead clerks issue at the same instant: one result, and the other is told so. */
class TwoLeadClerksIT {

    private final People people = RunningPlatform.people();

    @RepeatedTest(5)
    void onlyOneOfThemIssues() throws Exception {
        CasePlay play = new CasePlay(people, new Opinions(Set.of()), _ -> {});
        String id = play.accepted("ENT-RESTAURANT");
        play.reviewed(id);

        List<Answer> answers = atTheSameInstant(id, people.lead(), people.person("lead2"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer issued = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow();
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.body().path("code").asString()).isEqualTo("ALREADY_ISSUED");
        assertThat(play.application(id).path("result").path("number").asString())
                .isEqualTo(issued.body().path("number").asString());
    }

    private static List<Answer> atTheSameInstant(String id, Person... clerks) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(clerks.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(clerks.length)) {
            List<Callable<Answer>> calls = List.of(clerks).stream()
                    .map(clerk -> (Callable<Answer>) () -> issue(id, clerk, barrier))
                    .toList();
            List<Future<Answer>> answers = threads.invokeAll(calls);
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static Answer issue(String id, Person clerk, CyclicBarrier barrier) throws Exception {
        clerk.authorization();
        barrier.await();
        return clerk.put("/api/applications/" + id + "/result", Map.of("conclusion", "APPROVED_WITH_CONDITIONS"));
    }
}
