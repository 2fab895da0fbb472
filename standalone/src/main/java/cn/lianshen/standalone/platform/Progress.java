package cn.lianshen.standalone.platform;

import java.time.Duration;

/** Hears what happens while the platform runs. Called from several threads. */
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = new Progress() {};

    /** A part is being started. */
    default void starting(String part) {}

    /** A part answers, so long after its start began. */
    default void ready(String part, Duration took) {}

    /** A part is being stopped. */
    default void stopping(String part) {}

    /** The process of a part ended although nobody asked it to, or could not be started again; only {@link Revival} tries. */
    default void lost(String part, String lastWords) {}

    /** A part ended so often in a row that nobody starts it again. */
    default void givenUp(String part) {}
}
