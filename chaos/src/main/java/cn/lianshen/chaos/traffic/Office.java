package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries requests to the platform and writes every one of them down. A command without an answer is repeated with its key until there
 * is one, but for a share that is never heard of again.
 */
final class Office {

    private static final Duration SOONEST = Duration.ofMillis(500);
    private static final Duration LATEST = Duration.ofSeconds(4);
    private static final int NEVER_REPEATED_IN_100 = 4;

    private final People people;
    private final JsonLines history;
    private final Pace pace;
    private final Tally tally;
    private final AtomicLong deeds = new AtomicLong();
    private volatile boolean open = true;

    Office(People people, JsonLines history, double commandsPerSecond, Tally tally) {
        this.people = people;
        this.history = history;
        this.pace = new Pace(commandsPerSecond);
        this.tally = tally;
    }

    People people() {
        return people;
    }

    boolean isOpen() {
        return open;
    }

    /** From now on nothing is repeated. */
    void close() {
        open = false;
    }

    /** Asks once. */
    Reply read(Person person, Request request) {
        return once(person, request, "");
    }

    /** Asks until there is an answer. */
    Reply command(Person person, Request request, Dice dice) throws InterruptedException {
        pace.await();
        var key = Person.newKey();
        var command = request.withDigest();
        var reply = once(person, command, key);
        if (reply.answer() == Answer.UNKNOWN && dice.in100(NEVER_REPEATED_IN_100)) {
            return reply;
        }
        while (reply.answer() == Answer.UNKNOWN && open) {
            TimeUnit.NANOSECONDS.sleep(dice.between(SOONEST, LATEST).toNanos());
            reply = once(person, command, key);
        }
        return reply;
    }

    private Reply once(Person person, Request request, String key) {
        long number = deeds.incrementAndGet();
        var at = Instant.now();
        long begun = System.nanoTime();
        var reply = ask(person, request, key);
        var deed = new Deed(
                number,
                person.account(),
                request.operation(),
                key,
                request.subject(),
                begun,
                System.nanoTime(),
                at,
                reply.answer(),
                reply.status(),
                request.asked(),
                request.isAboutOne() ? reply.told() : reply.seen());
        history.add(deed);
        tally.count(deed);
        return reply;
    }

    /** Whatever goes wrong on the way, from the login to an answer that cannot be read, means that nothing is known. */
    private static Reply ask(Person person, Request request, String key) {
        try {
            var answer = request.isRead()
                    ? person.get(request.path())
                    : person.command(request.method(), request.path(), request.json(), key);
            return new Reply(answer.status(), answer.body());
        } catch (RuntimeException _) {
            return Reply.NONE;
        }
    }
}
