package cn.lianshen.chaos.traffic;

import cn.lianshen.standalone.play.Opinions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What departments do with one case, side by side. */
final class Departments {

    private static final Opinions CONSENT = new Opinions(Set.of());

    private final Office office;
    private final Dice dice;
    private final Set<String> decided = ConcurrentHashMap.newKeySet();

    Departments(Office office, Dice dice) {
        this.office = office;
        this.dice = dice;
    }

    /** Every department whose review is open does its part, all at the same time. */
    boolean work(String id, JsonNode application) throws InterruptedException {
        var steps = new ArrayList<Callable<Boolean>>();
        for (var review : application.path("reviews")) {
            var matter = review.path("matter").asString();
            if (review.path("state").asString().equals("OPEN") && !decided.contains(matter)) {
                var own = dice.next();
                var department = review.path("department").asString();
                steps.add(() -> examine(new Desk(office, id, matter, department, own), own));
            }
        }
        return !steps.isEmpty() && Together.all(List.copyOf(steps));
    }

    private boolean examine(Desk desk, Dice own) throws InterruptedException {
        if (own.in100(15)) {
            desk.lookAtWorklist();
        }
        if (own.in100(35)) {
            desk.claim();
        } else if (own.in100(12)) {
            desk.claimAsReviewerAndRelease();
        }
        var reply = desk.decide(opinion(desk.matter(), own));
        if (reply.problem().equals("CLAIMED_BY_ANOTHER")) {
            desk.release();
            return true;
        }
        if (!reply.isDone() && !reply.problem().equals("ALREADY_DECIDED")) {
            return false;
        }
        decided.add(desk.matter());
        if (own.in100(4)) {
            desk.decide(opinion(desk.matter(), own));
        }
        if (own.in100(8)) {
            desk.correct(opinion(desk.matter(), own));
        }
        if (own.in100(25)) {
            desk.look();
        }
        return true;
    }

    /** Somebody finds out that his department was wrong, perhaps too late. */
    boolean correctOne(String id, JsonNode application) throws InterruptedException {
        var own = dice.next();
        var reviews = new ArrayList<JsonNode>();
        application.path("reviews").forEach(reviews::add);
        if (reviews.isEmpty()) {
            return false;
        }
        var review = own.one(reviews);
        var matter = review.path("matter").asString();
        var desk = new Desk(office, id, matter, review.path("department").asString(), own);
        return desk.correct(opinion(matter, own)).isDone();
    }

    private static Map<String, Object> opinion(String matter, Dice own) {
        return (own.in100(4) ? new Opinions(Set.of(matter)) : CONSENT).on(matter);
    }
}
