package cn.lianshen.benchmarks.platform;

import cn.lianshen.standalone.logging.Logs;
import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** The platform that is measured, on free ports. It runs until its standard input ends. */
final class OwnPlatformMain {

    static final String READY = "READY";

    private OwnPlatformMain() {}

    /** Takes the data folder, whether each part has a process of its own, and how many departments the scheme has. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]);
        Logs.to(data.resolve("logs"));
        PlatformSettings settings = PlatformSettings.in(data).on(Ports.free());
        Platform platform =
                Platform.start(Boolean.parseBoolean(arguments[1]) ? settings.asProcesses() : settings, Progress.SILENT);
        publish(platform, Integer.parseInt(arguments[2]));
        System.out.println(READY);
        awaitEnd();
        platform.close();
        System.exit(0);
    }

    /** Published schemes are read at the start of the service. */
    private static void publish(Platform platform, int departments) throws InterruptedException {
        BenchmarkScheme.of(departments)
                .publish("mongodb://127.0.0.1:" + platform.ports().of(Port.STORE));
        platform.stop("intake-service");
        platform.start("intake-service");
    }

    private static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is ever sent; the end of the stream is the message.
        }
    }
}
