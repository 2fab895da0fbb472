package cn.lianshen.standalone.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One application through all departments to one result, step by step. */
public final class CasePlay {

    private static final String APPLICATIONS = "/api/applications";

    private final People people;
    private final Opinions opinions;
    private final Consumer<String> story;

    /** @param story hears one line a step */
    public CasePlay(People people, Opinions opinions, Consumer<String> story) {
        this.people = people;
        this.opinions = opinions;
        this.story = story;
    }

    /** From registration to the issued result. */
    public PlayedCase play(String schemeCode) {
        String id = accepted(schemeCode);
        reviewed(id);
        return issued(id);
    }

    /** Handed in by the applicant and accepted by the window; returns the application's id. */
    public String accepted(String schemeCode) {
        JsonNode scheme = people.applicant().get("/api/schemes/" + schemeCode).expect(200);
        SampleFiling filing = new SampleFiling(scheme);
        register(filing);
        JsonNode receipt =
                people.applicant().post(APPLICATIONS, filing.body("SUBMITTED")).expect(201);
        String id = receipt.path("id").asString();
        tell(
                "申请人提交 %s：%s，办件编号 %s",
                schemeCode, filing.name(), receipt.path("number").asString());
        people.clerk().put(path(id, "/acceptance"), Map.of()).expect(200);
        tell("综合窗口受理，同时抄告 %d 个事项的主办部门", scheme.path("matters").size());
        return id;
    }

    private void register(SampleFiling filing) {
        if (filing.needsProject()) {
            people.applicant()
                    .put("/api/projects/" + filing.projectCode(), Map.of("name", filing.name()))
                    .expect(200);
        }
    }

    /** Every department decides as soon as its review is open, until the case is ready. */
    public void reviewed(String id) {
        while (true) {
            JsonNode application = Until.seen(
                    "an open review or the end of reviewing " + id,
                    () -> application(id),
                    seen -> !open(seen).isEmpty() || !state(seen).equals("REVIEWING"));
            if (!state(application).equals("REVIEWING")) {
                tell(
                        "全部办结，建议结论：%s",
                        inWords(application.path("proposal").path("conclusion").asString()));
                return;
            }
            open(application).forEach(review -> decide(application, review));
        }
    }

    /** The reviews that are open first are decided, the others go on; for somebody to look at. */
    public void begun(String id) {
        JsonNode application = Until.seen(
                "an open review of " + id,
                () -> application(id),
                seen -> !open(seen).isEmpty());
        open(application).forEach(review -> decide(application, review));
    }

    private void decide(JsonNode application, JsonNode review) {
        String id = application.path("id").asString();
        String matter = review.path("matter").asString();
        String department = review.path("department").asString();
        String path = "/api/reviews/" + id + ":" + matter;
        Map<String, Object> opinion = opinions.on(matter);
        Until.seen(
                        "review " + matter,
                        () -> people.decider(department).put(path + "/decision", opinion),
                        answer -> answer.status() != 404)
                .expect(200);
        JsonNode planned = planned(application, matter);
        tell(
                "  %s办结《%s》：%s",
                planned.path("departmentName").path("zh").asString(),
                planned.path("name").path("zh").asString(),
                inWords(String.valueOf(opinion.get("outcome"))));
        Until.seen("decision on " + matter, () -> application(id), seen -> isDecided(seen, matter));
    }

    private static JsonNode planned(JsonNode application, String matter) {
        return application.path("plan").path("reviews").values().stream()
                .filter(planned -> planned.path("matter").asString().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDecided(JsonNode application, String matter) {
        for (JsonNode review : application.path("reviews")) {
            if (review.path("matter").asString().equals(matter)) {
                return review.path("state").asString().equals("DECIDED");
            }
        }
        return false;
    }

    /** The lead issues what is proposed. */
    public PlayedCase issued(String id) {
        JsonNode application = application(id);
        String proposed = application.path("proposal").path("conclusion").asString();
        JsonNode issued = people.lead()
                .put(path(id, "/result"), Map.of("conclusion", proposed))
                .expect(200);
        PlayedCase played = new PlayedCase(
                id,
                application.path("number").asString(),
                issued.path("number").asString(),
                issued.path("conclusion").asString(),
                issued.path("verificationCode").asString());
        tell("综合窗口出具联审结果 %s：%s，核验码 %s", played.resultNumber(), inWords(played.conclusion()), played.verificationCode());
        return played;
    }

    /** The application as the lead window sees it. */
    public JsonNode application(String id) {
        return people.lead().get(path(id, "")).expect(200);
    }

    private static List<JsonNode> open(JsonNode application) {
        List<JsonNode> open = new ArrayList<>();
        for (JsonNode review : application.path("reviews")) {
            if (review.path("state").asString().equals("OPEN")) {
                open.add(review);
            }
        }
        return open;
    }

    private static String state(JsonNode application) {
        return application.path("state").asString();
    }

    private static String inWords(String outcome) {
        return switch (outcome) {
            case "APPROVED" -> "同意";
            case "APPROVED_WITH_CONDITIONS" -> "附条件同意";
            case "REFUSED" -> "不予同意";
            default -> "尚无";
        };
    }

    private static String path(String id, String rest) {
        return APPLICATIONS + "/" + id + rest;
    }

    private void tell(String line, Object... arguments) {
        story.accept(line.formatted(arguments));
    }
}
