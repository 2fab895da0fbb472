package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.nemesis.Processes;
import cn.lianshen.standalone.platform.Platform;
import java.util.List;

/** The platform as the nemesis sees it. */
record PlatformProcesses(Platform platform) implements Processes {

    @Override
    public boolean isRunning(String part) {
        return platform.isRunning(part);
    }

    @Override
    public void kill(String part) {
        platform.kill(part);
    }

    @Override
    public void pause(String part) {
        platform.pause(part);
    }

    @Override
    public void resume(String part) {
        platform.resume(part);
    }

    @Override
    public void start(String part, List<String> flags) throws InterruptedException {
        platform.start(part, flags.toArray(String[]::new));
    }
}
