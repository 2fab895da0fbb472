package cn.lianshen.standalone;

import cn.lianshen.standalone.platform.RunningPlatform;
import java.nio.file.Path;

/** Says what runs with a data folder and whether each part answers. */
record StatusCommand(Path data) {

    private static final int ALL_WELL = 0;
    private static final int SOME_DO_NOT_ANSWER = 1;
    private static final int NOT_RUNNING = 3;

    int run() throws InterruptedException {
        var running = RunningPlatform.in(data);
        if (running.isEmpty()) {
            System.out.println("No platform runs with the data folder " + data + ".");
            return NOT_RUNNING;
        }
        System.out.println("Lianshen runs as process " + running.get().pid() + " at "
                + running.get().address());
        var health = running.get().health();
        health.forEach((part, answers) ->
                System.out.println("  %-22s %s".formatted(part, answers ? "well" : "DOES NOT ANSWER")));
        return health.containsValue(false) ? SOME_DO_NOT_ANSWER : ALL_WELL;
    }
}
