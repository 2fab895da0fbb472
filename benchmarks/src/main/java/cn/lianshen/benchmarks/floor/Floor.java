package cn.lianshen.benchmarks.floor;

import cn.lianshen.benchmarks.http.Connection;
import cn.lianshen.benchmarks.http.Reply;
import cn.lianshen.benchmarks.http.Request;
import cn.lianshen.benchmarks.measure.Figures;
import cn.lianshen.benchmarks.measure.ProcessTree;
import cn.lianshen.benchmarks.platform.ChildJava;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the bare operations with as many workers.
 *
 * @param departments of the scheme
 */
public record Floor(Path folder, List<String> flags, int workers, int departments) {

    private static final double NANOS_PER_SECOND = 1_000_000_000;
    private static final byte[] FORM = new byte[2048];
    private static final byte[] OPINION = new byte[700];
    private static final byte[] NOTHING = {};
    private static final int OK = 200;

    /** Cases and processor time of one stretch. */
    public record Measured(double casesPerSecond, double cpuMillisPerCase) {}

    /** Runs it. */
    public Measured measure(Duration warmUp, Duration measured) throws IOException, InterruptedException {
        try (ChildJava server = ChildJava.start(flags, FloorMain.READY, FloorMain.class, folder.toString())) {
            URI address = URI.create("http://127.0.0.1:" + server.word());
            AtomicInteger cases = new AtomicInteger();
            AtomicBoolean open = new AtomicBoolean(true);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                threads.add(Thread.ofPlatform().start(() -> work(address, open, cases)));
            }
            Thread.sleep(warmUp);
            Measured result = stretch(new ProcessTree(server.pid()), cases, measured);
            open.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
            return result;
        }
    }

    private static Measured stretch(ProcessTree processes, AtomicInteger cases, Duration measured)
            throws InterruptedException {
        int before = cases.get();
        Duration cpu = processes.cpu();
        long begin = System.nanoTime();
        Thread.sleep(measured);
        int done = cases.get() - before;
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        long used = processes.cpu().minus(cpu).toMillis();
        return new Measured(Figures.rounded(done / seconds), Figures.rounded((double) used / Math.max(1, done)));
    }

    private void work(URI address, AtomicBoolean open, AtomicInteger cases) {
        try (Connection connection = new Connection(address)) {
            while (open.get()) {
                ask(connection, BareOperation.START, FORM);
                for (int i = 0; i < departments; i++) {
                    ask(connection, BareOperation.PAGE, NOTHING);
                    ask(connection, BareOperation.DECIDE, OPINION);
                }
                ask(connection, BareOperation.LIST, NOTHING);
                ask(connection, BareOperation.ISSUE, NOTHING);
                ask(connection, BareOperation.READ, NOTHING);
                cases.incrementAndGet();
            }
        } catch (IOException e) {
            System.err.println("floor: " + e);
        }
    }

    private void ask(Connection connection, BareOperation operation, byte[] body) throws IOException {
        Reply reply = connection.send(Request.command("POST", operation.path(departments), "none", body, "none"));
        if (reply.status() != OK) {
            throw new IOException(operation + ": " + reply.brief());
        }
    }

    /** What one case is made of. */
    public String operationsPerCase() {
        int requests = 4 + 2 * departments;
        int events = 4 + 2 * departments;
        return "%d HTTP requests through two servers, %d finds, %d pages of 20, %d acknowledged writes, %d events sent, each read by 4 groups that store an effect in bulk"
                .formatted(requests, departments + 2, departments + 1, departments + 2, events);
    }
}
