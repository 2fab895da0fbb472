package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;

/** Measures the store as a process of its own through the driver; not part of the build. */
public final class StoreBenchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final String[] STATES = {"open", "claimed", "decided"};

    private static long storePid;

    private StoreBenchmark() {}

    /** Takes a folder, the number of documents, whether to sync, and the number of updates for the disk figure. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int documents = Integer.parseInt(arguments[1]);
        String sync = arguments[2];
        int updates = Integer.parseInt(arguments[3]);
        StoreProcess process = StoreProcess.start(folder, "--sync", sync);
        storePid = process.pid();
        try (MongoClient client = MongoClients.create(process.connectionString())) {
            MongoCollection<Document> reviews = client.getDatabase("bench").getCollection("reviews");
            load(reviews, documents);
            report("disk after load MB", megabytes(folder));
            measure(client, documents);
            updateMany(reviews, documents, updates, folder);
            report("resident MB", resident(process));
        }
        process.stop();
        report("disk after close MB", megabytes(folder));
        restart(folder);
    }

    private static void measure(MongoClient client, int documents) throws Exception {
        MongoCollection<Document> reviews = client.getDatabase("bench").getCollection("reviews");
        MongoCollection<Document> fresh = client.getDatabase("bench").getCollection("fresh");
        for (int threads : new int[] {1, 8, 16}) {
            run(
                    "insert",
                    threads,
                    () -> fresh.insertOne(document(new Object().hashCode() + "" + System.nanoTime(), 0)));
            run(
                    "find by id",
                    threads,
                    () -> reviews.find(eq("_id", "r" + random(documents))).first());
            run("compare and set", threads, () -> {
                String id = "r" + random(documents);
                Document now = new Document("n", 0);
                return reviews.findOneAndUpdate(
                        and(eq("_id", id), new Document("sequence", new Document("$gte", 0))),
                        combine(inc("sequence", 1), set("touched", now)));
            });
            run("push and pull", threads, () -> {
                String id = "r" + random(documents);
                reviews.updateOne(eq("_id", id), push("outbox", new Document("at", 1).append("event", "x")));
                return reviews.updateOne(eq("_id", id), pull("outbox", new Document("at", 1)));
            });
            run("worklist of 50", threads, () -> worklist(reviews).into(new ArrayList<>()));
            run(
                    "worklist of 50, 4 fields",
                    threads,
                    () -> worklist(reviews)
                            .projection(include("department", "state", "due", "sequence"))
                            .into(new ArrayList<>()));
        }
        run(
                "count of an index prefix",
                1,
                () -> reviews.countDocuments(
                        and(eq("department", "d1"), eq("state", "open"), lte("due", new Date(2_000_000_000_000L)))));
        fresh.drop();
    }

    private static FindIterable<Document> worklist(MongoCollection<Document> reviews) {
        return reviews.find(and(eq("department", "d" + random(10)), eq("state", "open")))
                .sort(ascending("due"))
                .limit(50);
    }

    private static void load(MongoCollection<Document> reviews, int documents) {
        reviews.createIndex(new Document("department", 1).append("state", 1).append("due", 1));
        reviews.createIndex(new Document("outbox.at", 1));
        long start = System.nanoTime();
        List<Document> chunk = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            chunk.add(document("r" + i, i));
            if (chunk.size() == 1000 || i == documents - 1) {
                reviews.insertMany(chunk);
                chunk.clear();
            }
        }
        report("load s", (System.nanoTime() - start) / 1e9);
    }

    /** About 3 KB, of which a fifth does not compress. */
    private static Document document(String id, int i) {
        Random random = new Random(i);
        byte[] noise = new byte[600];
        random.nextBytes(noise);
        List<Document> history = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            history.add(new Document("at", new Date(1_700_000_000_000L + random.nextInt()))
                    .append("by", "person-" + random.nextInt(1000))
                    .append("what", "the review was looked at and passed on to the next desk"));
        }
        return new Document("_id", id)
                .append("department", "d" + i % 10)
                .append("state", i % 10 < 9 && i % 3 == 1 ? STATES[1] : STATES[0])
                .append("due", new Date(1_700_000_000_000L + random.nextInt(1_000_000_000)))
                .append("sequence", 1)
                .append("outbox", List.of())
                .append("noise", new Binary(noise))
                .append("history", history)
                .append("text", "并联审批 ".repeat(40));
    }

    private static void updateMany(MongoCollection<Document> reviews, int documents, int updates, Path folder)
            throws Exception {
        if (updates == 0) {
            return;
        }
        long start = System.nanoTime();
        double most = 0;
        for (int part = 0; part < 20; part++) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < updates / 160; i++) {
                        reviews.updateOne(eq("_id", "r" + random(documents)), inc("sequence", 1));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            most = Math.max(most, megabytes(folder));
        }
        report("updates per s", updates / ((System.nanoTime() - start) / 1e9));
        report("disk at most MB", most);
        TimeUnit.SECONDS.sleep(5);
        report("disk after updates MB", megabytes(folder));
    }

    private static void restart(Path folder) throws Exception {
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            StoreProcess process = StoreProcess.start(folder);
            double ready = (System.nanoTime() - start) / 1e6;
            try (MongoClient client = MongoClients.create(process.connectionString())) {
                Document first = client.getDatabase("bench")
                        .getCollection("reviews")
                        .find(eq("_id", "r1"))
                        .first();
                report("restart: ready ms", ready);
                report("restart: first answer ms " + (first != null), (System.nanoTime() - start) / 1e6);
            }
            process.kill();
        }
        long start = System.nanoTime();
        try (EmbeddedMongo mongo =
                EmbeddedMongo.start(EmbeddedMongo.Settings.in(folder).onPort(0))) {
            report("open in a warm process ms " + (mongo.port() > 0), (System.nanoTime() - start) / 1e6);
        }
    }

    private static void run(String name, int threads, Callable<?> operation) throws Exception {
        double cpuBefore = cpuMillis();
        LongAdder done = new LongAdder();
        List<Thread> workers = new ArrayList<>();
        List<long[]> all = new ArrayList<>();
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        long end = warm + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int t = 0; t < threads; t++) {
            workers.add(Thread.ofPlatform().start(() -> {
                long[] times = new long[1 << 20];
                int n = 0;
                try {
                    for (long now = System.nanoTime(); now < end; ) {
                        operation.call();
                        done.increment();
                        long finished = System.nanoTime();
                        if (now > warm && n < times.length) {
                            times[n++] = finished - now;
                        }
                        now = finished;
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                synchronized (all) {
                    all.add(Arrays.copyOf(times, n));
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        long[] times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%-26s %2d threads: %,8d per s, p50 %.2f ms, p99 %.2f ms, %.0f µs of the store's CPU each%n",
                name,
                threads,
                times.length / SECONDS,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                (cpuMillis() - cpuBefore) * 1000 / done.sum());
    }

    private static double cpuMillis() {
        return ProcessHandle.of(storePid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toNanos()
                / 1e6;
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static void report(String name, double value) {
        System.out.printf("%-26s %,.1f%n", name, value);
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file ->
                                    file.toFile().isFile() ? file.toFile().length() : 0)
                            .sum()
                    / 1e6;
        }
    }

    private static double resident(StoreProcess process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
