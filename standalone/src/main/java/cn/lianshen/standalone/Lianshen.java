package cn.lianshen.standalone;

import cn.lianshen.standalone.platform.CannotStart;
import java.util.List;

/** The command line behind the script {@code lianshen}. */
public final class Lianshen {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Lianshen() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 not understood, 3 nothing runs. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) throws InterruptedException {
        try {
            var verb = arguments.isEmpty() ? "" : arguments.getFirst();
            if (verb.equals("trace")) {
                return trace(arguments);
            }
            var options = Options.parse(arguments.stream().skip(1).toList());
            return switch (verb) {
                case "start" -> new StartCommand(options).run();
                case "stop" -> new StopCommand(options.data()).run();
                case "status" -> new StatusCommand(options.data()).run();
                case "rehearse" -> RehearseCommand.fromCommandLine().run();
                default -> say("command: '" + verb + "' (expected: start, stop, status or trace)", USAGE);
            };
        } catch (IllegalArgumentException e) {
            return say(String.valueOf(e.getMessage()), USAGE);
        } catch (CannotStart e) {
            return say(e.sentence(), FAILED);
        }
    }

    private static int trace(List<String> arguments) {
        if (arguments.size() < 2) {
            return say("trace: no id (expected: the id of a trace or of an application)", USAGE);
        }
        var options = Options.parse(arguments.stream().skip(2).toList());
        return new TraceCommand(options.data(), arguments.get(1)).run();
    }

    private static int say(String sentence, int exitCode) {
        System.err.println("lianshen: " + sentence);
        return exitCode;
    }
}
