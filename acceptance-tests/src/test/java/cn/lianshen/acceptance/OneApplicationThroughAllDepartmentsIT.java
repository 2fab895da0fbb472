package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.PlayedCase;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The main story: one application fans out to its departments, is reviewed in parallel and comes back as one result. */
class OneApplicationThroughAllDepartmentsIT {

    private final People people = RunningPlatform.people();

    @ParameterizedTest
    @CsvSource({
        "GOV-HOUSE-S1,    9, APPROVED_WITH_CONDITIONS",
        "SOC-HZ-S1,       8, APPROVED",
        "SOC-BA-S23,      8, APPROVED",
        "GOV-HOUSE-S3,    7, APPROVED_WITH_CONDITIONS",
        "JOINT-ACCEPT-S4, 7, APPROVED",
        "ENT-RESTAURANT,  8, APPROVED_WITH_CONDITIONS"
    })
    void everySchemeEndsInOneCombinedResult(String scheme, int matters, String conclusion) throws IOException {
        PlayedCase played = play(Set.of()).play(scheme);

        assertThat(played.conclusion()).isEqualTo(conclusion);
        JsonNode application =
                people.lead().get("/api/applications/" + played.applicationId()).expect(200);
        assertThat(application.path("state").asString()).isEqualTo("ISSUED");
        assertThat(application.path("result").path("decisions")).hasSize(matters);
        assertThat(application.path("result").path("basis")).hasSize(matters);
        assertThat(text(people.applicant().download("/api/applications/" + played.applicationId() + "/result.pdf")))
                .contains("并联审批联审结果通知书", played.resultNumber(), played.verificationCode(), "昆明五华教育投资有限公司");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aRefusedPrerequisiteEndsItsDependantsAndTheWholeIsRefused() {
        CasePlay play = play(Set.of("H1-04"));
        String id = play.accepted("SOC-HZ-S1");

        play.reviewed(id);
        PlayedCase played = play.issued(id);

        assertThat(played.conclusion()).isEqualTo("REFUSED");
        JsonNode reviews = play.application(id).path("reviews");
        assertThat(stateOf(reviews, "H1-08")).isEqualTo("CANCELLED");
        assertThat(stateOf(reviews, "H1-05")).isEqualTo("DECIDED");
        assertThat(people.person("lead2")
                        .put("/api/applications/" + id + "/result", Map.of("conclusion", "REFUSED"))
                        .status())
                .isEqualTo(409);
    }

    private static String stateOf(JsonNode reviews, String matter) {
        for (JsonNode review : reviews) {
            if (review.path("matter").asString().equals(matter)) {
                return review.path("state").asString();
            }
        }
        return "absent";
    }

    @Test
    void theCaseIsSeenByEverybodyItConcerns() {
        PlayedCase played = play(Set.of()).play("SOC-BA-S23");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode record = people.person("supervisor")
                    .get("/api/cases/" + played.applicationId())
                    .expect(200);
            assertThat(record.path("state").asString()).isEqualTo("ISSUED");
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(people.applicant()
                                .get("/api/notices")
                                .expect(200)
                                .toString())
                        .contains(played.applicationId()));
        assertThat(people.person("applicant2")
                        .get("/api/applications/" + played.applicationId())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyDueDateIsExplainedDayByDay() {
        String id = play(Set.of()).accepted("ENT-RESTAURANT");
        String path = "/api/reviews/" + id + ":E-01";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> people.decider("SCJG").get(path).status() == 200);

        JsonNode promised =
                people.decider("SCJG").get(path + "/deadlines").expect(200).path(0);

        assertThat(promised.path("clock").asString()).isEqualTo("PROMISED");
        assertThat(promised.path("days").path(0).path("reason").asString()).isEqualTo("START_DAY");
        JsonNode last = promised.path("days").path(promised.path("days").size() - 1);
        assertThat(last.path("due").asBoolean()).isTrue();
        assertThat(last.path("date"))
                .isEqualTo(people.decider("SCJG")
                        .get(path)
                        .expect(200)
                        .path("review")
                        .path("promisedDue"));
    }

    private CasePlay play(Set<String> refusedMatters) {
        return new CasePlay(people, new Opinions(refusedMatters), _ -> {});
    }
}
