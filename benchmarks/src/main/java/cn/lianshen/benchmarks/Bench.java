package cn.lianshen.benchmarks;

import cn.lianshen.benchmarks.platform.WorkFolder;
import cn.lianshen.benchmarks.run.Options;
import cn.lianshen.benchmarks.run.Results;
import cn.lianshen.benchmarks.run.Run;
import cn.lianshen.benchmarks.run.RunRecord;
import cn.lianshen.standalone.login.LoginRefused;
import cn.lianshen.standalone.platform.JvmFlags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The command line behind {@code ./lianshen bench}. */
public final class Bench {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Bench() {}

    /** Ends with 0 when it was measured without an error, 1 otherwise, 2 when an option is not understood. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            return say(String.valueOf(e.getMessage()), USAGE);
        }
        try (WorkFolder work = WorkFolder.make()) {
            RunRecord record = new Run(options, work.path(), flags(), System.out::println).carryOut();
            Results.of(options).publish(record, System.out::println);
            return record.errors() == 0 && record.cases() > 0 ? DONE : FAILED;
        } catch (IOException | UncheckedIOException | LoginRefused | IllegalArgumentException e) {
            return say(String.valueOf(e.getMessage()), FAILED);
        }
    }

    /** Those of {@code ./lianshen start}, which the script hands over. */
    private static List<String> flags() {
        String file = System.getProperty("lianshen.jvm-options");
        return file == null ? JvmFlags.ofThisProcess() : List.of("@" + file);
    }

    private static int say(String sentence, int exitCode) {
        System.err.println("lianshen: " + sentence);
        return exitCode;
    }
}
