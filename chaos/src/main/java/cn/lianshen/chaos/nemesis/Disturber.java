package cn.lianshen.chaos.nemesis;

import cn.lianshen.chaos.proxy.Mode;
import cn.lianshen.chaos.receiver.Manner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;

/** Disturbs links, receivers and clocks for a while. */
final class Disturber {

    private static final Mode PASS = new Mode.Pass();

    private final Scene scene;
    private final Journal journal;

    Disturber(Scene scene, Journal journal) {
        this.scene = scene;
        this.journal = journal;
    }

    void reset(int number, Fault.Reset reset) {
        journal.disturbed(number, reset.victim(), "reset");
        Objects.requireNonNull(scene.links().get(reset.victim())).reset();
        journal.mended(reset.victim());
    }

    void disturb(int number, Fault.Disturb disturb) throws IOException, InterruptedException {
        var link = Objects.requireNonNull(scene.links().get(disturb.victim()));
        journal.disturbed(number, disturb.victim(), disturb.mode() + " for " + disturb.length());
        link.set(disturb.mode());
        try {
            Surgeon.wait(disturb.length());
        } finally {
            link.set(PASS);
            journal.mended(number, disturb.victim(), "calm", "");
        }
    }

    void misbehave(int number, Fault.Misbehave misbehave) throws IOException, InterruptedException {
        var receiver = Objects.requireNonNull(scene.receivers().get(misbehave.victim()));
        journal.disturbed(number, misbehave.victim(), misbehave.manner() + " for " + misbehave.length());
        receiver.behave(misbehave.manner());
        try {
            Surgeon.wait(misbehave.length());
        } finally {
            receiver.behave(Manner.GOOD);
            journal.mended(number, misbehave.victim(), "calm", "");
        }
    }

    void jump(int number, Fault.JumpClock jump) throws IOException, InterruptedException {
        var clock = Objects.requireNonNull(scene.clocks().get(jump.victim()));
        shift(clock, jump.by());
        journal.jumped(number, jump.victim(), jump.by() + " for " + jump.length());
        try {
            Surgeon.wait(jump.length());
        } finally {
            shift(clock, Duration.ZERO);
            journal.mended(number, jump.victim(), "clock right", "");
        }
    }

    /** Replaced as a whole, so that nobody reads half a number. */
    private static void shift(Path clock, Duration by) throws IOException {
        var draft = clock.resolveSibling(clock.getFileName() + ".new");
        Files.writeString(draft, Long.toString(by.toMillis()));
        Files.move(draft, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Ends every disturbance. */
    void calm() throws IOException {
        for (var clock : scene.clocks().values()) {
            shift(clock, Duration.ZERO);
        }
        for (var link : scene.links().values()) {
            link.set(PASS);
        }
        for (var receiver : scene.receivers().values()) {
            receiver.behave(Manner.GOOD);
        }
    }
}
