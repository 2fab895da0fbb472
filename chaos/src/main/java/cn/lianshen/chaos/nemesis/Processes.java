package cn.lianshen.chaos.nemesis;

import java.io.IOException;
import java.util.List;

/** The processes of the platform, as far as they can be harmed and mended. */
public interface Processes {

    /** {@return whether the part was started and its process has not ended} */
    boolean isRunning(String part);

    /** Ends a part at once, as a power cut would. */
    void kill(String part);

    /** Stops a part where it stands. */
    void pause(String part) throws IOException;

    /** Lets a stopped part go on. */
    void resume(String part) throws IOException;

    /**
     * Starts a part that does not run; returns when it answers.
     *
     * @param flags more of them for its Java
     * @throws cn.lianshen.standalone.platform.CannotStart when it ends or does not answer in time
     */
    void start(String part, List<String> flags) throws InterruptedException;
}
