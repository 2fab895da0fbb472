package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.nemesis.Nemesis;
import cn.lianshen.standalone.platform.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Passes on which processes ended. Until there is a nemesis, starts are told to people. */
final class LostParts implements Progress {

    private final PrintStream out;
    private final AtomicReference<@Nullable Nemesis> nemesis = new AtomicReference<>();

    LostParts(PrintStream out) {
        this.out = out;
    }

    void tell(Nemesis whom) {
        nemesis.set(whom);
    }

    @Override
    public void ready(String part, Duration took) {
        if (nemesis.get() == null) {
            out.println("  %-24s ready after %d ms".formatted(part, took.toMillis()));
        }
    }

    @Override
    public void lost(String part, String lastWords) {
        var told = nemesis.get();
        if (told != null) {
            told.lost(part, lastWords);
        }
    }
}
