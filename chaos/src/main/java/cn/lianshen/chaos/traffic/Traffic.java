package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.receiver.Receiver;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.SampleFiling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** So many cases at the same time, one after the other, until it is told to end. */
public final class Traffic implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Traffic.class);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(90);

    private final Office office;
    private final Tally tally = new Tally();
    private final List<JsonNode> schemes = new ArrayList<>();
    private final List<Thread> workers = new ArrayList<>();

    /**
     * Traffic that has not begun.
     *
     * @param commandsPerSecond at most, repetitions not counted
     */
    public Traffic(People people, JsonLines history, double commandsPerSecond) {
        this.office = new Office(people, history, commandsPerSecond, tally);
    }

    /** Registers the projects all cases belong to, and begins. */
    public void begin(int casesAtOnce, long seed) {
        prepare();
        var dice = new Dice(seed);
        for (int i = 0; i < casesAtOnce; i++) {
            var own = dice.next();
            workers.add(Thread.ofVirtual().name("case-worker-" + i).start(() -> work(own)));
        }
    }

    /** Subscribes an endpoint to all events, before anything goes wrong. */
    public void subscribe(Receiver receiver, boolean ordered) throws InterruptedException {
        new Subscribers(office, new Dice(ordered ? 1 : 0)).subscribe(receiver, ordered);
    }

    /** {@return the figures so far} */
    public Tally tally() {
        return tally;
    }

    /** Lets every request under way have its answer; stories end where they are. */
    @Override
    public void close() throws InterruptedException {
        office.close();
        for (var worker : workers) {
            if (!worker.join(LAST_ANSWERS)) {
                throw new IllegalStateException(worker.getName() + " waits for an answer that never comes");
            }
        }
    }

    private void prepare() {
        var applicant = office.people().applicant();
        applicant.get("/api/schemes").expect(200).forEach(line -> {
            var scheme = applicant
                    .get("/api/schemes/" + line.path("code").asString())
                    .expect(200);
            var filing = new SampleFiling(scheme);
            if (filing.needsProject()) {
                applicant
                        .put("/api/projects/" + filing.projectCode(), Map.of("name", filing.name()))
                        .expect(200);
            }
            schemes.add(scheme);
        });
    }

    private void work(Dice dice) {
        while (office.isOpen()) {
            try {
                new CaseStory(office, dice.one(schemes), dice.next()).play();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                log.warn("a story broke off", e);
            }
        }
    }
}
