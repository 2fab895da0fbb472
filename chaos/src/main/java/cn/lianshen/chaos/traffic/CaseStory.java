package cn.lianshen.chaos.traffic;

import cn.lianshen.standalone.play.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * One application from filing to its end. At every turn the window looks where the case stands and somebody does what is to be done
 * there, so that a story goes on after any outage.
 */
final class CaseStory {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Office office;
    private final Dice dice;
    private final Window window;
    private final Departments departments;

    CaseStory(Office office, JsonNode scheme, Dice dice) {
        this.office = office;
        this.dice = dice;
        var applicant = office.people().person(dice.one(List.of("applicant", "applicant2")));
        this.window = new Window(office, scheme, applicant, dice.next());
        this.departments = new Departments(office, dice.next());
    }

    void play() throws InterruptedException {
        var id = window.filed();
        if (id.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = SHORTEST;
        while (office.isOpen() && System.nanoTime() < end) {
            var seen = office.read(lead(), Request.get(id, "/api/applications/" + id));
            boolean moved = switch (seen.text("state")) {
                case "DRAFT" -> window.submit(id);
                case "SUBMITTED" -> window.takeIn(id);
                case "REVIEWING" -> review(id, seen.body());
                case "READY" -> conclude(id, seen.body());
                case "" -> false;
                default -> {
                    aftermath(id, seen.body());
                    yield true;
                }
            };
            if (isOver(seen)) {
                return;
            }
            pause = moved ? SHORTEST : shorter(pause.multipliedBy(2), LONGEST);
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }

    private boolean review(String id, JsonNode application) throws InterruptedException {
        if (dice.in100(2)) {
            return Together.all(() -> departments.work(id, application), () -> window.withdraw(id));
        }
        return departments.work(id, application);
    }

    private boolean conclude(String id, JsonNode application) throws InterruptedException {
        if (dice.in100(8)) {
            return Together.all(() -> window.issue(id, application), () -> departments.correctOne(id, application));
        }
        if (dice.in100(4)) {
            return Together.all(() -> window.issue(id, application), () -> window.withdraw(id));
        }
        return window.issue(id, application);
    }

    /** Who comes late learns so. */
    private void aftermath(String id, JsonNode application) throws InterruptedException {
        if (dice.in100(6)) {
            departments.correctOne(id, application);
        }
        if (dice.in100(4)) {
            window.issue(id, application);
        }
        window.lookAgain(id);
    }

    private Person lead() {
        return office.people().lead();
    }

    private static boolean isOver(Reply seen) {
        return switch (seen.text("state")) {
            case "ISSUED", "WITHDRAWN", "NOT_ACCEPTED" -> true;
            default -> false;
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
