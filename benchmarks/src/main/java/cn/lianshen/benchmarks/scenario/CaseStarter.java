package cn.lianshen.benchmarks.scenario;

import cn.lianshen.benchmarks.http.Connection;
import cn.lianshen.benchmarks.http.Reply;
import cn.lianshen.benchmarks.http.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import tools.jackson.databind.json.JsonMapper;

/** Starts cases as fast as the platform takes them. */
record CaseStarter(URI gateway, Office office) {

    private static final int CREATED = 201;
    private static final int REPORT_EVERY = 1_000;

    List<String> start(int senders, int count, IntConsumer progress) throws IOException, InterruptedException {
        ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
        AtomicInteger left = new AtomicInteger(count);
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                sending.add(threads.submit(() -> {
                    send(left, ids, progress);
                    return null;
                }));
            }
            for (Future<?> sender : sending) {
                sender.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("open cases could not be started: " + e.getCause(), e);
        }
        return List.copyOf(ids);
    }

    private void send(AtomicInteger left, ConcurrentLinkedQueue<String> ids, IntConsumer progress) throws IOException {
        try (Connection connection = new Connection(gateway)) {
            for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                Reply reply = connection.send(Request.command(
                        "POST",
                        "/api/applications",
                        office.accounts().lead(),
                        office.bodies().start(),
                        office.newKey()));
                if (reply.status() != CREATED) {
                    throw new IOException(reply.brief());
                }
                ids.add(JsonMapper.shared().readTree(reply.body()).path("id").asString());
                if (number % REPORT_EVERY == 0) {
                    progress.accept(ids.size());
                }
            }
        }
    }
}
