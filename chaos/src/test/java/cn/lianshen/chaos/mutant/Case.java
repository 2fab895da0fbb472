package cn.lianshen.chaos.mutant;

import static org.awaitility.Awaitility.await;

import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.standalone.play.Answer;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.Person;
import cn.lianshen.standalone.play.SampleFiling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One case, and what people do with it. */
record Case(Stage stage, Scribe scribe, String id) {

    private static final String SCHEME = "ENT-RESTAURANT";
    private static final String PATH = "/api/applications";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A new case that needs no project. */
    static Case filed(Stage stage, Scribe scribe, String proceedTo) {
        Person clerk = stage.window().clerk();
        JsonNode scheme = clerk.get("/api/schemes/" + SCHEME).expect(200);
        Answer answer = scribe.ask(
                clerk,
                Operation.FILE,
                "",
                "POST",
                PATH,
                new SampleFiling(scheme).body(proceedTo),
                Map.of(Words.PROCEED_TO, proceedTo));
        return new Case(stage, scribe, answer.expect(201).path("id").asString());
    }

    /** Accepted, and every review that can be open is. */
    static Case open(Stage stage, Scribe scribe) {
        Case accepted = filed(stage, scribe, "ACCEPTED");
        await("reviews of " + accepted.id)
                .atMost(PATIENCE)
                .until(() -> !accepted.openReviews().isEmpty());
        return accepted;
    }

    Answer accept() {
        return window(stage.window().clerk(), Operation.ACCEPT, "/acceptance", Map.of(), Map.of());
    }

    Answer withdraw() {
        return window(stage.window().clerk(), Operation.WITHDRAW, "/withdrawal", Map.of("reason", "项目调整"), Map.of());
    }

    Answer issue(String conclusion) {
        return window(
                stage.window().lead(),
                Operation.ISSUE,
                "/result",
                Map.of("conclusion", conclusion),
                Map.of(Words.CONCLUSION, conclusion));
    }

    private Answer window(Person who, Operation operation, String rest, Object body, Map<String, String> asked) {
        return scribe.ask(who, operation, id, "PUT", PATH + "/" + id + rest, body, asked);
    }

    /** As the lead window sees it. */
    JsonNode look() {
        return scribe.ask(stage.window().lead(), Operation.READ, id, "GET", PATH + "/" + id, Map.of(), Map.of())
                .expect(200);
    }

    String state() {
        return look().path("state").asString();
    }

    /** Matters under review by their departments, as the application knows them. */
    Map<String, String> departments() {
        return look().path("reviews")
                .valueStream()
                .collect(Collectors.toMap(
                        review -> review.path("matter").asString(),
                        review -> review.path("department").asString()));
    }

    private List<String> openReviews() {
        return look().path("reviews")
                .valueStream()
                .filter(review -> review.path("state").asString().equals("OPEN"))
                .map(review -> review.path("matter").asString())
                .toList();
    }

    Desk desk(String matter, String department) {
        return new Desk(this, matter, department);
    }

    Desk anyDesk() {
        String matter = openReviews().getFirst();
        return desk(matter, departments().getOrDefault(matter, ""));
    }

    /** Every department decides as soon as it can, asking its own service only. */
    void decideAll(Set<String> but) {
        Map<String, String> departments = departments();
        Set<String> left = new HashSet<>(departments.keySet());
        left.removeAll(but);
        await("decisions on " + id).atMost(PATIENCE).until(() -> {
            for (String matter : new ArrayList<>(left)) {
                Answer answer =
                        desk(matter, departments.getOrDefault(matter, "")).decide("APPROVED");
                if (answer.status() == 200
                        || answer.body().path("code").asString("").equals("ALREADY_DECIDED")) {
                    left.remove(matter);
                }
            }
            return left.isEmpty();
        });
    }

    void awaitState(String state) {
        await(id + " becomes " + state).atMost(PATIENCE).until(() -> state().equals(state));
    }

    /** One review of the case in front of its department. */
    record Desk(Case of, String matter, String department) {

        Answer claim() {
            return ask(Operation.CLAIM, "PUT", "/claim", Map.of(), Map.of());
        }

        Answer release() {
            return ask(Operation.RELEASE, "DELETE", "/claim", Map.of(), Map.of());
        }

        Answer decide(String outcome) {
            return ask(Operation.DECIDE, "PUT", "/decision", opinion(outcome), Map.of(Words.OUTCOME, outcome));
        }

        Answer correct(String outcome) {
            return ask(
                    Operation.CORRECT,
                    "PUT",
                    "/decision-correction",
                    Map.of("decision", opinion(outcome), "correctionReason", "复核发现原意见有误。"),
                    Map.of(Words.OUTCOME, outcome));
        }

        private static Map<String, Object> opinion(String outcome) {
            return switch (outcome) {
                case "APPROVED" -> Map.of("outcome", outcome, "opinion", "同意。");
                case "REFUSED" -> new Opinions(Set.of("any")).on("any");
                default -> Map.of("outcome", outcome, "opinion", "原则同意。", "conditions", List.of("落实所附条件。"));
            };
        }

        private Answer ask(Operation operation, String method, String rest, Object body, Map<String, String> asked) {
            String review = of.id + ":" + matter;
            Person decider = of.stage.departments().decider(department);
            return of.scribe.ask(decider, operation, review, method, "/api/reviews/" + review + rest, body, asked);
        }
    }
}
