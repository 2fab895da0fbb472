package cn.lianshen.chaos;

import cn.lianshen.chaos.lab.Experiment;
import cn.lianshen.chaos.lab.Outcome;
import cn.lianshen.chaos.lab.RunFolder;
import cn.lianshen.chaos.lab.Setup;
import cn.lianshen.standalone.platform.CannotStart;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The command {@code lianshen chaos}. */
public final class Chaos {

    private static final int VIOLATED = 1;
    private static final int USAGE = 2;
    private static final int DID_NOT_RUN = 3;
    private static final int MOST_SHOWN = 40;

    private Chaos() {}

    /** Ends the process with 0 when everything held, 1 when not, 2 when not understood, 3 when the run itself failed. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        Setup setup;
        try {
            setup = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            return say(String.valueOf(e.getMessage()), USAGE);
        }
        try {
            return run(setup);
        } catch (CannotStart e) {
            return say(e.sentence(), DID_NOT_RUN);
        } catch (IOException | RuntimeException e) {
            return say("the run could not be carried out: " + e, DID_NOT_RUN);
        }
    }

    private static int run(Setup setup) throws IOException, InterruptedException {
        var folder = RunFolder.in(setup.folder(), setup.seed());
        System.out.println(
                "A run of " + minutes(setup) + " minutes with seed " + setup.seed() + " in " + folder.path());
        var outcome = new Experiment(setup, folder, System.out).run();
        System.out.println();
        outcome.report().forEach(System.out::println);
        tellViolations(outcome);
        System.out.println("seed " + setup.seed() + "; again: ./lianshen chaos --minutes " + minutes(setup) + " --seed "
                + setup.seed() + " --processes " + setup.instances());
        if (outcome.isGood() && !setup.keep()) {
            folder.delete();
        } else {
            System.out.println("Everything about this run is in " + folder.path());
        }
        return outcome.isGood() ? 0 : VIOLATED;
    }

    private static void tellViolations(Outcome outcome) {
        if (outcome.isGood()) {
            System.out.println("Every checked invariant held.");
            return;
        }
        System.out.println(outcome.violations().size() + " violations:");
        outcome.violations().stream().limit(MOST_SHOWN).forEach(violation -> System.out.println("  " + violation));
    }

    private static String minutes(Setup setup) {
        double minutes = setup.length().toMillis() / 60_000.0;
        return minutes == Math.rint(minutes)
                ? Long.toString((long) minutes)
                : String.format(Locale.ROOT, "%.2f", minutes);
    }

    private static int say(String sentence, int exitCode) {
        System.err.println("lianshen: " + sentence);
        return exitCode;
    }
}
