package cn.lianshen.benchmarks.run;

import cn.lianshen.benchmarks.accounts.Accounts;
import cn.lianshen.benchmarks.accounts.DemoPeople;
import cn.lianshen.benchmarks.accounts.TokenFile;
import cn.lianshen.benchmarks.floor.Floor;
import cn.lianshen.benchmarks.floor.FloorFigures;
import cn.lianshen.benchmarks.measure.Figures;
import cn.lianshen.benchmarks.measure.ProcessTree;
import cn.lianshen.benchmarks.measure.ServerFigures;
import cn.lianshen.benchmarks.measure.ServerMeter;
import cn.lianshen.benchmarks.platform.BenchmarkScheme;
import cn.lianshen.benchmarks.platform.LocalPlatform;
import cn.lianshen.benchmarks.platform.MeasuredPlatform;
import cn.lianshen.benchmarks.platform.OwnPlatform;
import cn.lianshen.benchmarks.preload.OpenCases;
import cn.lianshen.benchmarks.scenario.Office;
import cn.lianshen.benchmarks.scenario.Tally;
import cn.lianshen.benchmarks.visibility.HalfLoadFigures;
import cn.lianshen.benchmarks.visibility.VisibilityProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One run: platform, open cases, warm-up, measurement, half load, floor.
 *
 * @param work folder for what is started; the caller removes it
 * @param flags of the Java processes that are started
 * @param say hears what is going on
 */
public record Run(Options options, Path work, List<String> flags, Consumer<String> say) {

    private static final String REAL_SCHEME = "SOC-HZ-S1";

    /** What was under way at full load is done by then. */
    private static final int CALMING_DOWN_SECONDS = 5;

    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(40);
    private static final Duration FLOOR_MEASURED = Duration.ofSeconds(15);

    /** What is known before the floor is measured. */
    private record Played(RunRecord record, int departments) {}

    /**
     * Carries it out.
     *
     * @throws IOException when the platform does not start, does not answer or refuses the accounts
     */
    public RunRecord carryOut() throws IOException, InterruptedException {
        Played played;
        try (MeasuredPlatform platform = platform()) {
            played = play(platform);
        }
        return options.floor() ? withFloor(played) : played.record();
    }

    private MeasuredPlatform platform() throws IOException {
        if (options.target().isPresent()) {
            return MeasuredPlatform.elsewhere(options.target().get(), options.issuer());
        }
        if (options.data().isPresent()) {
            return LocalPlatform.in(options.data().get());
        }
        say.accept("starting a platform");
        return OwnPlatform.start(work.resolve("data"), flags, options.processes(), options.departments());
    }

    private Played play(MeasuredPlatform platform) throws IOException, InterruptedException {
        Accounts accounts = accounts(platform);
        JsonNode scheme = new Catalogue(platform.gateway(), accounts).scheme(schemeCode());
        say.accept(platform.gateway() + ", scheme " + scheme.path("code").asString());
        try (Office office = new Office(scheme, accounts)) {
            String openBy =
                    options.openCases() == 0 ? "none" : new OpenCases(platform, office, say).load(options.openCases());
            Tally warmUp = office.newTally();
            office.open(platform.gateway(), options.concurrency(), options.inFlight());
            int warmUpSeconds =
                    new Watch("warm-up", warmUp, processes(platform), say).untilStable(options.warmUpSeconds());
            warmUp.errors().forEach(say);
            RunRecord.Conditions conditions = new RunRecord.Conditions(
                    platform.kind(),
                    scheme.path("code").asString(),
                    scheme.path("matters").size(),
                    options.concurrency(),
                    options.inFlight(),
                    options.openCases(),
                    openBy,
                    warmUpSeconds,
                    warmUp.cases(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString());
            return new Played(measure(platform, office, accounts, conditions), conditions.matters());
        }
    }

    private String schemeCode() {
        boolean own = options.target().isEmpty() && options.data().isEmpty();
        return options.scheme().orElse(own ? BenchmarkScheme.code(options.departments()) : REAL_SCHEME);
    }

    private Accounts accounts(MeasuredPlatform platform) throws IOException {
        if (options.tokenFile().isPresent()) {
            return TokenFile.read(options.tokenFile().get());
        }
        URI issuer = platform.issuer().orElseThrow(() -> new IOException("nobody can log in without an issuer"));
        return DemoPeople.at(platform.gateway(), issuer);
    }

    private static Optional<ProcessTree> processes(MeasuredPlatform platform) {
        return platform.inside().map(MeasuredPlatform.Inside::processes);
    }

    private RunRecord measure(
            MeasuredPlatform platform, Office office, Accounts accounts, RunRecord.Conditions conditions)
            throws IOException, InterruptedException {
        ServerMeter meter = platform.inside().isEmpty()
                ? null
                : new ServerMeter(
                        platform.inside().get().processes(),
                        platform.inside().get().data());
        Stretch stretch = Stretch.begin(office);
        new Watch("measured", stretch.tally(), processes(platform), say)
                .until(options.seconds(), options.cases().orElse(Integer.MAX_VALUE));
        ServerFigures server = meter == null ? null : meter.read(stretch.tally().cases());
        Stretch.Ended ended = stretch.end(office);
        HalfLoadFigures halfLoad = options.halfLoadSeconds() == 0
                ? null
                : halfLoad(platform, office, accounts, ended.casesPerSecond() / 2);
        return ended.record(options.label(), conditions, server, halfLoad, notMeasured(platform));
    }

    private HalfLoadFigures halfLoad(MeasuredPlatform platform, Office office, Accounts accounts, double pace)
            throws InterruptedException {
        office.startAtPace(Math.max(pace, 0.1));
        new Watch("calming down", office.newTally(), processes(platform), say)
                .until(CALMING_DOWN_SECONDS, Integer.MAX_VALUE);
        VisibilityProbe probe = new VisibilityProbe(platform.gateway(), accounts, office.departmentsAtFirst());
        office.tellOfCases(probe::accepted);
        Tally tally = office.newTally();
        new Watch("half load", tally, processes(platform), say).until(options.halfLoadSeconds(), Integer.MAX_VALUE);
        return probe.figures(Figures.rounded(pace), tally.operations());
    }

    private List<String> notMeasured(MeasuredPlatform platform) {
        List<String> missing = new ArrayList<>();
        if (platform.inside().isEmpty()) {
            missing.add("CPU, memory and disk of the servers: they are elsewhere");
        }
        if (options.halfLoadSeconds() == 0) {
            missing.add("half load: --half-load 0");
        }
        if (!options.floor()) {
            missing.add("floor: --no-floor");
        }
        return missing;
    }

    private RunRecord withFloor(Played played) throws IOException, InterruptedException {
        say.accept("measuring the floor");
        Floor floor = new Floor(work.resolve("floor"), flags, options.concurrency(), played.departments());
        Floor.Measured bare = floor.measure(FLOOR_WARM_UP, FLOOR_MEASURED);
        return played.record()
                .with(new FloorFigures(
                        floor.operationsPerCase(),
                        bare.casesPerSecond(),
                        bare.cpuMillisPerCase(),
                        Figures.share(played.record().casesPerSecond(), bare.casesPerSecond()),
                        share(bare.cpuMillisPerCase(), played.record().server())));
    }

    private static double share(double bare, @Nullable ServerFigures server) {
        return server == null ? 0 : Figures.share(bare, server.cpuMillisPerCase());
    }
}
