package cn.lianshen.standalone;

import cn.lianshen.standalone.platform.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What somebody at a terminal sees while the platform starts, runs and stops. */
record Terminal(PrintStream out) implements Progress {

    @Override
    public void ready(String part, Duration took) {
        out.println("  %-22s ready  %5s s".formatted(part, seconds(took)));
    }

    @Override
    public void stopping(String part) {
        out.println("  %-22s stopping".formatted(part));
    }

    @Override
    public void lost(String part, String lastWords) {
        out.println("  %-22s ended unexpectedly: %s".formatted(part, lastWords));
    }

    @Override
    public void givenUp(String part) {
        out.println("  %-22s stays down: it ended too often; its log says why, ./lianshen start brings it back"
                .formatted(part));
    }

    void say(String line) {
        out.println(line);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
