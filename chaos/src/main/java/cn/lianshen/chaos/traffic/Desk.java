package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.standalone.play.Person;
import java.util.Map;

/** The people of one department with one review in front of them. */
record Desk(Office office, String application, String matter, String department, Dice dice) {

    void lookAtWorklist() {
        office.read(decider(), Request.get("", "/api/reviews?limit=10"));
    }

    void look() {
        office.read(decider(), Request.get(review(), path("")));
    }

    void claim() throws InterruptedException {
        office.command(decider(), Request.put(Operation.CLAIM, review(), path("/claim"), Map.of()), dice);
    }

    /** In between nobody else may decide. */
    void claimAsReviewerAndRelease() throws InterruptedException {
        office.command(reviewer(), Request.put(Operation.CLAIM, review(), path("/claim"), Map.of()), dice);
        if (dice.in100(30)) {
            office.command(decider(), Request.put(Operation.CLAIM, review(), path("/claim"), Map.of()), dice);
        }
        release();
    }

    void release() throws InterruptedException {
        office.command(reviewer(), Request.delete(Operation.RELEASE, review(), path("/claim")), dice);
    }

    Reply decide(Map<String, Object> opinion) throws InterruptedException {
        var request = Request.put(Operation.DECIDE, review(), path("/decision"), opinion)
                .noting(Words.OUTCOME, opinion.getOrDefault("outcome", ""));
        return office.command(decider(), request, dice);
    }

    Reply correct(Map<String, Object> opinion) throws InterruptedException {
        var body = Map.of("decision", opinion, "correctionReason", "复核发现原意见有误。");
        var request = Request.put(Operation.CORRECT, review(), path("/decision-correction"), body)
                .noting(Words.OUTCOME, opinion.getOrDefault("outcome", ""));
        return office.command(decider(), request, dice);
    }

    private Person decider() {
        return office.people().decider(department);
    }

    private Person reviewer() {
        return office.people().reviewer(department);
    }

    private String review() {
        return application + ":" + matter;
    }

    private String path(String rest) {
        return "/api/reviews/" + review() + rest;
    }
}
