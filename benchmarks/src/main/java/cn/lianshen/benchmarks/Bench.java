package cn.lianshen.benchmarks;

import cn.lianshen.benchmarks.measure.DiskUse;
import cn.lianshen.benchmarks.measure.ProcessTree;
import cn.lianshen.benchmarks.platform.BenchmarkScheme;
import cn.lianshen.benchmarks.platform.MeasuredPlatform;
import cn.lianshen.benchmarks.platform.OwnPlatform;
import cn.lianshen.benchmarks.scenario.Office;
import cn.lianshen.benchmarks.scenario.Tally;
import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.platform.JvmFlags;
import cn.lianshen.standalone.platform.RunningPlatform;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.SampleFiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line behind {@code ./lianshen bench}. */
public final class Bench {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Options options;

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new Bench(Options.parse(List.of(arguments))).run());
    }

    private int run() throws Exception {
        say("starting the platform");
        try (MeasuredPlatform platform = platform()) {
            return measure(platform);
        }
    }

    private MeasuredPlatform platform() throws IOException {
        if (options.data().isPresent()) {
            RunningPlatform running = RunningPlatform.in(options.data().get()).orElseThrow();
            return new MeasuredPlatform(
                    running.address(),
                    running.issuer(),
                    Optional.of(new ProcessTree(running.pid())),
                    options.data(),
                    () -> {});
        }
        Path data = Files.createTempDirectory("lianshen-bench");
        String file = System.getProperty("lianshen.jvm-options");
        List<String> flags = file == null ? JvmFlags.ofThisProcess() : List.of("@" + file);
        return OwnPlatform.start(data, flags, options.processes(), options.departments());
    }

    private int measure(MeasuredPlatform platform) throws Exception {
        say("platform at " + platform.gateway() + ", "
                + platform.processes().map(p -> "process " + p.pid()).orElse("") + " data "
                + platform.data().orElse(null));
        People people = new People(platform.gateway(), platform.issuer(), DemoAccounts.PASSWORD);
        String code = BenchmarkScheme.code(options.departments());
        var found = people.lead().get("/api/schemes/" + code);
        JsonNode scheme = found.status() == 200
                ? found.body()
                : people.lead().get("/api/schemes/SOC-HZ-S1").expect(200);
        say("scheme " + scheme.path("code").asString());
        SampleFiling filing = new SampleFiling(scheme);
        if (filing.needsProject()) {
            people.applicant()
                    .put("/api/projects/" + filing.projectCode(), Map.of("name", filing.name()))
                    .expect(200);
        }
        try (Office office = new Office(scheme, new LoggedInPeople(people))) {
            Tally warmUp = office.newTally();
            office.open(platform.gateway(), options.concurrency(), options.inFlight());
            watch("warm-up", warmUp, platform, options.warmUpSeconds());
            return measured(platform, office, scheme);
        }
    }

    private int measured(MeasuredPlatform platform, Office office, JsonNode scheme) throws Exception {
        ProcessTree client = new ProcessTree(ProcessHandle.current().pid());
        long disk = DiskUse.of(platform.data().orElseThrow());
        Map<String, Long> threads = platform.processes().orElseThrow().cpuByThread();
        Duration clientCpu = ownCpu();
        Duration cpu = platform.processes().orElseThrow().cpu();
        Tally tally = office.newTally();
        long begin = System.nanoTime();
        watch("measured", tally, platform, options.seconds());
        double seconds = (System.nanoTime() - begin) / 1e9;
        office.newTally();
        Duration usedCpu = platform.processes().orElseThrow().cpu().minus(cpu);
        Duration usedClientCpu = ownCpu().minus(clientCpu);
        Map<String, Long> after = platform.processes().orElseThrow().cpuByThread();
        int cases = tally.cases();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("at", Instant.now().toString());
        record.put("label", options.label());
        record.put("scheme", scheme.path("code").asString());
        record.put("concurrency", options.concurrency());
        record.put("inFlight", options.inFlight());
        record.put("seconds", round(seconds));
        record.put("cases", cases);
        record.put("casesPerSecond", round(cases / seconds));
        long requests =
                tally.operations().values().stream().mapToLong(q -> q.count()).sum();
        record.put("requestsPerSecond", round(requests / seconds));
        record.put("requestsPerCase", round((double) requests / cases));
        record.put("earlyLooks", tally.earlyLooks());
        record.put("errors", tally.errorCount());
        record.put("cpuMillisPerCase", round((double) usedCpu.toMillis() / cases));
        record.put("clientCpuMillisPerCase", round((double) usedClientCpu.toMillis() / cases));
        record.put("peakMemoryMiB", platform.processes().orElseThrow().peakMemory() >> 20);
        record.put("diskBytesPerCase", (DiskUse.of(platform.data().orElseThrow()) - disk) / Math.max(1, cases));
        record.put("operations", tally.operations());
        record.put("acceptedToSeen", tally.sightings());
        record.put("acceptedToResult", tally.caseTimes());
        Map<String, Double> perThread = new TreeMap<>();
        after.forEach((name, millis) -> {
            double used = round((double) (millis - threads.getOrDefault(name, 0L)) / cases);
            if (used >= 0.05) {
                perThread.put(name, used);
            }
        });
        record.put("cpuMillisPerCaseByThread", perThread);
        String line = JSON.writeValueAsString(record);
        System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record));
        if (options.results().isPresent()) {
            Files.writeString(
                    options.results().get(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        tally.errors().forEach(Bench::say);
        return tally.errorCount() == 0 ? 0 : 1;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void watch(String phase, Tally tally, MeasuredPlatform platform, int seconds) throws InterruptedException {
        int before = 0;
        Duration cpu = platform.processes().orElseThrow().cpu();
        for (int second = 5; second <= seconds; second += 5) {
            Thread.sleep(5000);
            Duration now = platform.processes().orElseThrow().cpu();
            int cases = tally.cases() - before;
            say("%s %3d s  %5.1f cases/s  %6.1f ms CPU a case, %d errors"
                    .formatted(
                            phase,
                            second,
                            cases / 5.0,
                            (double) now.minus(cpu).toMillis() / Math.max(1, cases),
                            tally.errorCount()));
            before = tally.cases();
            cpu = now;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
