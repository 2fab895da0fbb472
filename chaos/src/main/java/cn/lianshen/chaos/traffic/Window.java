package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.standalone.play.Person;
import cn.lianshen.standalone.play.SampleFiling;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the applicant and the window do with one case. */
final class Window {

    private static final String APPLICATIONS = "/api/applications";

    private final Office office;
    private final JsonNode scheme;
    private final Person applicant;
    private final Dice dice;

    Window(Office office, JsonNode scheme, Person applicant, Dice dice) {
        this.office = office;
        this.scheme = scheme;
        this.applicant = applicant;
        this.dice = dice;
    }

    /** The id of a new application; empty when nobody got to know it. */
    String filed() throws InterruptedException {
        boolean atWindow = dice.in100(10);
        var proceedTo = atWindow ? "ACCEPTED" : dice.in100(20) ? "DRAFT" : "SUBMITTED";
        var request = Request.post(Operation.FILE, APPLICATIONS, body(proceedTo))
                .noting("scheme", scheme.path("code").asString())
                .noting(Words.PROCEED_TO, proceedTo);
        var who = atWindow ? office.people().clerk() : applicant;
        return office.command(who, request, dice).text("id");
    }

    /** Some conditions do not hold, so that the same scheme asks different departments. */
    private Map<String, Object> body(String proceedTo) {
        var body = new LinkedHashMap<>(new SampleFiling(scheme).body(proceedTo));
        var form = new LinkedHashMap<String, Object>(new SampleFiling(scheme).form());
        form.replaceAll((_, value) -> value.equals(true) && dice.in100(25) ? false : value);
        body.put("form", form);
        return body;
    }

    boolean submit(String id) throws InterruptedException {
        return office.command(applicant, Request.put(Operation.SUBMIT, id, path(id, "/submission"), Map.of()), dice)
                .isDone();
    }

    /** Mostly accepted; sometimes not, sometimes by two at once, sometimes taken back at the same moment. */
    boolean takeIn(String id) throws InterruptedException {
        if (dice.in100(5)) {
            return decline(id, office.people().clerk(), dice);
        }
        if (dice.in100(3)) {
            var others = dice.next();
            return Together.all(
                    () -> accept(id, office.people().clerk(), dice),
                    () -> decline(id, office.people().person("lead2"), others));
        }
        if (dice.in100(3)) {
            var others = dice.next();
            return Together.all(
                    () -> accept(id, office.people().clerk(), dice),
                    () -> accept(id, office.people().lead(), others));
        }
        return accept(id, office.people().clerk(), dice);
    }

    private boolean accept(String id, Person who, Dice own) throws InterruptedException {
        var reply = office.command(who, Request.put(Operation.ACCEPT, id, path(id, "/acceptance"), Map.of()), own);
        if (reply.isDone() && own.in100(20)) {
            lookAgain(id);
        }
        return reply.isDone();
    }

    private boolean decline(String id, Person who, Dice own) throws InterruptedException {
        var request =
                Request.put(Operation.DECLINE, id, path(id, "/non-acceptance"), Map.of("reason", "申请事项依法不属于本机关职权范围。"));
        return office.command(who, request, own).isDone();
    }

    boolean withdraw(String id) throws InterruptedException {
        var request = Request.put(Operation.WITHDRAW, id, path(id, "/withdrawal"), Map.of("reason", "项目调整，另行申报。"));
        return office.command(applicant, request, dice.next()).isDone();
    }

    /** One lead issues what is proposed, or two do at once and one of them wins. */
    boolean issue(String id, JsonNode application) throws InterruptedException {
        var proposed = application.path("proposal").path("conclusion").asString("APPROVED");
        if (dice.in100(15)) {
            var others = dice.next();
            return Together.all(
                    () -> issue(id, proposed, office.people().lead(), dice),
                    () -> issue(id, proposed, office.people().person("lead2"), others));
        }
        return issue(id, proposed, office.people().lead(), dice);
    }

    private boolean issue(String id, String conclusion, Person who, Dice own) throws InterruptedException {
        var request = Request.put(Operation.ISSUE, id, path(id, "/result"), Map.of("conclusion", conclusion))
                .noting(Words.CONCLUSION, conclusion);
        return office.command(who, request, own).isDone();
    }

    /** The applicant, and whoever counts cases, want to see it. */
    void lookAgain(String id) {
        office.read(applicant, Request.get(id, path(id, "")));
        if (dice.in100(20)) {
            office.read(office.people().person("supervisor"), Request.get("", "/api/cases?limit=5"));
        }
    }

    private static String path(String id, String rest) {
        return APPLICATIONS + "/" + id + rest;
    }
}
