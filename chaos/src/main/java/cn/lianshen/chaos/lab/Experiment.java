package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.check.Checker;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.Observed;
import cn.lianshen.chaos.evidence.Quiet;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.nemesis.Journal;
import cn.lianshen.chaos.nemesis.Nemesis;
import cn.lianshen.chaos.nemesis.Plan;
import cn.lianshen.chaos.receiver.Receiver;
import cn.lianshen.chaos.traffic.FeedReader;
import cn.lianshen.chaos.traffic.Traffic;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run: start, people, faults, healing, quiet, verdict. */
public final class Experiment {

    private static final Duration QUIET_WITHIN = Duration.ofSeconds(180);
    private static final Duration LONGEST_AFTERMATH = Duration.ofSeconds(45);

    private final Setup setup;
    private final RunFolder folder;
    private final PrintStream out;

    /** A run that has not begun; tells people what happens. */
    public Experiment(Setup setup, RunFolder folder, PrintStream out) {
        this.setup = setup;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @throws IOException when the run folder cannot be written
     */
    public Outcome run() throws IOException, InterruptedException {
        var lost = new LostParts(out);
        try (var deeds = JsonLines.in(folder.deeds());
                var receptions = JsonLines.in(folder.receptions());
                var stream = JsonLines.in(folder.stream());
                var faults = JsonLines.in(folder.faults());
                var lab = Lab.open(folder, setup.instances(), receptions, lost)) {
            var people = lab.people();
            // Later a login that fails is one of many things that fail; now it means that there is nothing to test.
            people.person("admin").authorization();
            var traffic = new Traffic(people, deeds, setup.rate());
            for (var receiver : lab.receivers()) {
                traffic.subscribe(receiver, receiver.name().endsWith("-ordered"));
            }
            var journal = new Journal(faults);
            var nemesis = nemesis(lab, journal);
            lost.tell(nemesis);
            var reader = new FeedReader(lab.platform().address(), people.person("supervisor"), stream, setup.seed());
            reader.begin();
            var observation = Observation.begin(lab, journal);
            traffic.begin(setup.cases(), setup.seed());
            nemesis.begin();
            var account = new Account(traffic.tally(), journal, lab.links());
            var watch = new Watch(account, out);
            watch.during(setup.length());
            out.println("Healing; people go on for a while.");
            nemesis.heal();
            watch.during(aftermath());
            var behind = new OneThingAtATime(nemesis, watch, sources(lab), out).play();
            traffic.close();
            out.println("Waiting until nothing moves any more.");
            var moving = Quiet.await(sources(lab), QUIET_WITHIN)
                    .map(what -> "not quiet after " + QUIET_WITHIN.toSeconds() + " s: " + what);
            TimeUnit.SECONDS.sleep(2);
            reader.close();
            return judge(
                    lab,
                    account,
                    observation.end(),
                    Stream.of(behind, moving).flatMap(Optional::stream).toList());
        }
    }

    private Nemesis nemesis(Lab lab, Journal journal) {
        var scene = lab.scene();
        var plan = new Plan(setup.seed(), scene.names(), setup.gap());
        return new Nemesis(plan, scene, new PlatformProcesses(lab.platform()), journal);
    }

    private Duration aftermath() {
        var fifth = setup.length().dividedBy(5);
        return fifth.compareTo(LONGEST_AFTERMATH) < 0 ? fifth : LONGEST_AFTERMATH;
    }

    private Sources sources(Lab lab) {
        var good = lab.receivers().stream().map(Receiver::url).collect(Collectors.toSet());
        return Sources.of(lab.mongodb(), lab.kafka(), folder.logs(), folder.deeds(), folder.receptions())
                .withGoodReceivers(good);
    }

    private Outcome judge(Lab lab, Account account, Observed observed, List<String> unrest) {
        var evidence = Evidence.collect(sources(lab), observed);
        var verdict = Checker.check(evidence);
        var violations = new ArrayList<String>();
        unrest.forEach(what -> violations.add("liveness: " + what));
        if (account.journal().unplanned() > 0) {
            violations.add("a part ended although nobody killed it, see " + folder.faults());
        }
        verdict.violations().forEach(violation -> violations.add(violation.toString()));
        new StreamedFeed(folder.stream()).missing(evidence).ifPresent(violations::add);
        return new Outcome(violations, account.report(verdict));
    }
}
