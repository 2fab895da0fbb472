package cn.lianshen.standalone;

import cn.lianshen.standalone.trace.TraceReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows the way of a request or a case through all services, from their logs; the platform need not run. */
record TraceCommand(Path data, String traceOrCase) {

    private static final int SHOWN = 0;
    private static final int NOTHING_TOLD = 1;

    int run() {
        var logs = data.resolve("logs");
        if (Files.notExists(logs)) {
            System.out.println("There are no logs in " + logs + ".");
            return NOTHING_TOLD;
        }
        try {
            var report = TraceReport.read(logs, traceOrCase);
            if (report.spans().isEmpty()) {
                System.out.println("The logs tell nothing about " + traceOrCase
                        + ": it was not drawn, and nothing of it was slow or failed.");
                return NOTHING_TOLD;
            }
            System.out.println("   began       took     where and what");
            report.lines().forEach(System.out::println);
            return SHOWN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
