package cn.lianshen.standalone;

import cn.lianshen.standalone.logging.Logs;
import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.Revival;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Starts the platform and keeps it until the process is asked to end. */
record StartCommand(Options options) {

    int run() throws InterruptedException {
        var terminal = new Terminal(System.out);
        var settings = options.settings();
        Logs.to(settings.data().resolve("logs"));
        terminal.say("Lianshen starts, data in " + settings.data());
        long begin = System.nanoTime();
        var revival = new Revival(terminal);
        var platform = Platform.start(settings, revival);
        stopWithProcess(platform, revival, terminal);
        revival.of(platform);
        terminal.say("Ready after " + Terminal.seconds(Duration.ofNanos(System.nanoTime() - begin)) + " s.");
        new Welcome(settings).lines().forEach(terminal::say);
        StartCache.fromCommandLine().ifPresent(StartCache::makeInBackground);
        return waitForEver();
    }

    /** Ends with 0 when everything could be stopped; without halting, a process ended by a signal reports the signal. */
    private static void stopWithProcess(Platform platform, Revival revival, Terminal terminal) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            terminal.say("Lianshen stops.");
            revival.close();
            platform.close();
            terminal.say("Stopped. The data stays; ./lianshen start goes on from here.");
            Runtime.getRuntime().halt(0);
        }));
    }

    private static int waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }
}
