package cn.lianshen.chaos.nemesis;

import cn.lianshen.standalone.platform.CannotStart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Hurts one victim and mends it again; processes itself, everything else through its {@link Disturber}. */
final class Surgeon {

    private static final int TRIES = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 100;

    private final Scene scene;
    private final Processes processes;
    private final Journal journal;
    private final Disturber disturber;
    private final Map<String, Fault.Halt> armed = new ConcurrentHashMap<>();

    Surgeon(Scene scene, Processes processes, Journal journal) {
        this.scene = scene;
        this.processes = processes;
        this.journal = journal;
        this.disturber = new Disturber(scene, journal);
    }

    void carryOut(int number, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Kill kill -> {
                kill(number, kill.victim());
                wait(kill.away());
                start(number, kill.victim());
            }
            case Fault.Pause pause -> pause(number, pause);
            case Fault.Halt halt -> {
                kill(number, halt.victim());
                startArmed(number, halt);
            }
            case Fault.Disturb disturb -> disturber.disturb(number, disturb);
            case Fault.Reset reset -> disturber.reset(number, reset);
            case Fault.Misbehave misbehave -> disturber.misbehave(number, misbehave);
            case Fault.JumpClock jump -> disturber.jump(number, jump);
        }
    }

    private void kill(int number, String part) {
        if (!processes.isRunning(part)) {
            return;
        }
        armed.remove(part);
        processes.kill(part);
        journal.killed(number, part);
    }

    private void pause(int number, Fault.Pause pause) throws IOException, InterruptedException {
        if (!processes.isRunning(pause.victim())) {
            return;
        }
        processes.pause(pause.victim());
        journal.paused(number, pause.victim());
        try {
            wait(pause.length());
        } finally {
            processes.resume(pause.victim());
            journal.mended(
                    number, pause.victim(), "resumed", "after " + pause.length().toMillis() + " ms");
        }
    }

    /** One that ends before it is up may have reached the place or found no store; it is not counted as killed. */
    private void startArmed(int number, Fault.Halt halt) throws InterruptedException {
        var flag = "-Dlianshen.failpoints=" + halt.place() + ":halt@" + halt.hit();
        awaitWhatItNeeds(halt.victim());
        armed.put(halt.victim(), halt);
        try {
            processes.start(halt.victim(), List.of(flag));
            journal.mended(number, halt.victim(), "armed", halt.place() + "@" + halt.hit());
        } catch (CannotStart e) {
            armed.remove(halt.victim());
            journal.note(number, halt.victim(), "did not start", "armed for " + halt.place() + ": " + e.sentence());
            start(number, halt.victim());
        }
    }

    /** A process has ended: halted at the place it was armed for, or for a reason of its own. */
    void revive(String part, String lastWords) throws InterruptedException {
        if (processes.isRunning(part)) {
            journal.mended(part);
            return;
        }
        var halt = armed.remove(part);
        if (halt == null) {
            journal.endedByItself(part, lastWords);
        } else {
            journal.halted(0, part, halt.place());
        }
        start(0, part);
    }

    private void start(int number, String part) throws InterruptedException {
        for (int attempt = 1; !processes.isRunning(part); attempt++) {
            awaitWhatItNeeds(part);
            long begin = System.nanoTime();
            try {
                processes.start(part, List.of());
                long took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                journal.mended(number, part, "started", "in " + took + " ms");
            } catch (CannotStart e) {
                journal.note(number, part, "did not start", e.sentence());
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** A service that finds no store at its start ends; in vain starts cost more than anything else in a run. */
    private void awaitWhatItNeeds(String part) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!Scene.isShared(part) && System.nanoTime() < end && !sharedRun()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }

    private boolean sharedRun() {
        return scene.parts().stream().filter(Scene::isShared).allMatch(processes::isRunning);
    }

    /** Mends everything, whatever state it is in; who is still armed is disarmed the same way as he was armed. */
    void healAll() throws IOException, InterruptedException {
        disturber.calm();
        for (var part : List.copyOf(armed.keySet())) {
            kill(0, part);
        }
        for (var part : scene.parts()) {
            start(0, part);
        }
        journal.note(0, "all", "healed", "");
    }

    static void wait(Duration length) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
    }
}
