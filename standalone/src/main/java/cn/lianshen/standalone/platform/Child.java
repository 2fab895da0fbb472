package cn.lianshen.standalone.platform;

import cn.lianshen.standalone.logging.Logs;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;

/** The main class of every process the launcher starts: it runs the part's own main class on the leash of its parent. */
final class Child {

    private Child() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Logs.to(Path.of(System.getProperty("lianshen.logs", "data/logs")));
        Thread.ofPlatform().daemon().name("leash").start(Child::endWithParent);
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            System.err.println(Failure.reason(e.getCause()));
            Runtime.getRuntime().halt(1);
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent; the end of the stream is the message.
            }
        } catch (IOException _) {
            // A broken pipe says the same.
        }
        System.exit(0);
    }
}
