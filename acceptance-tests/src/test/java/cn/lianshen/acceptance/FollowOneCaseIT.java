package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.SampleFiling;
import cn.lianshen.standalone.trace.ToldSpan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command can be followed from the gateway through the log to the last consumer; personal data cannot. */
class FollowOneCaseIT {

    private final Platform platform = RunningPlatform.shared();
    private final People people = RunningPlatform.people();

    @Test
    void aTraceLeadsFromTheGatewayThroughTheLogToEveryConsumerAndOn() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        try (LogLines lines = LogLines.listen()) {
            String id = startedAndAccepted(trace);

            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                ToldSpan gateway = only(lines, trace, "gateway", "POST /api/applications");
                ToldSpan intake = only(lines, trace, "intake-service", "POST /api/applications");
                assertThat(gateway.parent()).isEqualTo("b7ad6b7169203331");
                assertThat(intake.parent()).isEqualTo(gateway.id());
                assertThat(intake.details()).contains("case=" + id);
                for (String group : List.of("approval-service", "notification-service", "reporting-service")) {
                    ToldSpan applied = only(lines, trace, group, group + " applies lianshen.application.accepted.v1");
                    assertThat(applied.parent()).isEqualTo(intake.id());
                    assertThat(applied.details()).contains("case=" + id);
                }
                ToldSpan fanOut = only(
                        lines, trace, "approval-service", "approval-service applies lianshen.application.accepted.v1");
                assertThat(told(lines, trace, "approval-service", "relay lianshen.review.opened.v1"))
                        .isNotEmpty()
                        .allSatisfy(relayed -> assertThat(relayed.parent()).isEqualTo(fanOut.id()));
                assertThat(told(lines, trace, "intake-service", "intake-service applies lianshen.review.opened.v1"))
                        .isNotEmpty()
                        .allSatisfy(applied -> assertThat(applied.parent()).isEqualTo(fanOut.id()));
            });
        }
    }

    @Test
    void noLogLineKnowsWhoTheApplicantIs() {
        try (LogLines lines = LogLines.listen()) {
            String id = new CasePlay(people, new Opinions(Set.of()), _ -> {})
                    .play("ENT-RESTAURANT")
                    .applicationId();
            people.applicant().get("/api/applications?state=ISSUED&limit=5").expect(200);
            people.applicant().get("/api/applications?limit=13800001234");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(lines.all())
                            .anySatisfy(line -> assertThat(line).contains("caseId=" + id)));
            assertThat(lines.all())
                    .noneSatisfy(line -> assertThat(line)
                            .containsAnyOf(
                                    "13800001234", "李明", "91530102MA6TECT08E", "昆明五华教育投资有限公司", "?limit", "Bearer "));
        }
    }

    private String startedAndAccepted(String trace) throws IOException, InterruptedException {
        JsonNode scheme = people.clerk().get("/api/schemes/ENT-RESTAURANT").expect(200);
        String body = JsonMapper.shared().writeValueAsString(new SampleFiling(scheme).body("ACCEPTED"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(platform.address() + "/api/applications"))
                            .header("Authorization", people.clerk().authorization())
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return JsonMapper.shared().readTree(answer.body()).path("id").asString();
        }
    }

    private static ToldSpan only(LogLines lines, String trace, String service, String name) {
        assertThat(told(lines, trace, service, name)).hasSize(1);
        return told(lines, trace, service, name).getFirst();
    }

    private static List<ToldSpan> told(LogLines lines, String trace, String service, String name) {
        return lines.all().stream()
                .map(ToldSpan::in)
                .flatMap(Optional::stream)
                .filter(span -> span.trace().equals(trace)
                        && span.service().equals(service)
                        && span.name().equals(name))
                .toList();
    }
}
