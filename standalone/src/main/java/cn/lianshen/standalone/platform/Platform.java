package cn.lianshen.standalone.platform;

import cn.lianshen.standalone.secret.Secrets;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The whole platform, running. Parts are called by their names: {@code store}, {@code broker}, {@code issuer}, {@code gateway} and the
 * names of the services, such as {@code intake-service}; further instances of a service carry their number, such as {@code
 * intake-service-2}. Every method may be called from several threads; those that name the same part wait for each other.
 */
public final class Platform implements AutoCloseable {

    private final PlatformSettings settings;
    private final DataFolder folder;
    private final SequencedMap<String, Seat> seats;

    private Platform(PlatformSettings settings, DataFolder folder, SequencedMap<String, Seat> seats) {
        this.settings = settings;
        this.folder = folder;
        this.seats = seats;
    }

    /**
     * Starts everything and returns when all parts answer.
     *
     * @throws CannotStart when a port is in use, the data folder cannot be used or a part does not start; nothing runs then
     */
    public static Platform start(PlatformSettings settings, Progress progress) {
        return start(settings, (folder, secrets) -> Parts.of(settings, folder, secrets), progress);
    }

    static Platform start(PlatformSettings settings, Composition composition, Progress progress) {
        var folder = DataFolder.take(settings.data());
        try {
            var parts = composition.parts(folder, Secrets.loadOrMake(folder.path()));
            return start(settings, folder, parts, progress);
        } catch (IOException | RuntimeException e) {
            giveBack(folder);
            throw e instanceof CannotStart reason
                    ? reason
                    : new CannotStart("The platform did not start: " + Failure.reason(e) + ".", e);
        }
    }

    private static Platform start(PlatformSettings settings, DataFolder folder, List<Part> parts, Progress progress)
            throws IOException {
        FreePorts.check(settings.ports(), parts);
        describe(settings, parts).write(folder.path());
        var launch = new Launch(settings.processes(), folder.at("logs"), progress);
        var seats = new LinkedHashMap<String, Seat>();
        parts.forEach(part -> seats.put(part.name(), new Seat(part, launch)));
        new Startup(seats.values()).run();
        return new Platform(settings, folder, seats);
    }

    /** What a platform is made of, once its folder and its secrets are known. */
    interface Composition {

        List<Part> parts(DataFolder folder, Secrets secrets);
    }

    /** {@return where people and programs reach the platform} */
    public URI address() {
        return settings.address();
    }

    /** {@return the issuer of everybody's tokens} */
    public URI issuer() {
        return settings.issuerAddress();
    }

    /** {@return the ports chosen} */
    public Ports ports() {
        return settings.ports();
    }

    /** {@return the names of all parts, each after those it needs} */
    public List<String> parts() {
        return List.copyOf(seats.keySet());
    }

    /** {@return whether the part was started and its process, if it has one of its own, has not ended} */
    public boolean isRunning(String name) {
        return seat(name).isRunning();
    }

    /**
     * {@return the process of a part, if it runs}
     *
     * @throws UnsupportedOperationException unless it has a process of its own
     */
    public OptionalLong pid(String name) {
        return seat(name).pid();
    }

    /** Lets one part finish what it is doing and end. */
    public void stop(String name) {
        new Shutdown(List.of(seat(name))).run();
    }

    /**
     * Ends one part at once, as a power cut would.
     *
     * @throws UnsupportedOperationException unless it has a process of its own
     */
    public void kill(String name) {
        seat(name).kill();
    }

    /**
     * Lets one part stand still until it is resumed, killed or stopped: its connections stay open and nothing answers. Nothing happens
     * when it does not run.
     *
     * @throws UnsupportedOperationException unless it has a process of its own
     */
    public void pause(String name) {
        seat(name).pause();
    }

    /**
     * Lets one part go on that was paused. Nothing happens to one that was not.
     *
     * @throws UnsupportedOperationException unless it has a process of its own
     */
    public void resume(String name) {
        seat(name).resume();
    }

    /**
     * Starts a part again that was stopped or killed or has ended by itself, with the same settings; returns when it answers. Nothing
     * happens when it runs.
     *
     * @param flags for its Java this time only, such as {@code -Dlianshen.failpoints=…}, if it has a process of its own
     * @throws CannotStart when it ends or does not answer in time
     */
    public void start(String name, String... flags) throws InterruptedException {
        seat(name).start(List.of(flags));
    }

    /** Stops everything, outermost first, and gives the data folder back. */
    @Override
    public void close() {
        new Shutdown(seats.values()).run();
        giveBack(folder);
    }

    private Seat seat(String name) {
        var seat = seats.get(name);
        if (seat == null) {
            throw new IllegalArgumentException(
                    "name: " + name + " (expected: one of " + String.join(", ", parts()) + ")");
        }
        return seat;
    }

    private static RunningPlatform describe(PlatformSettings settings, List<Part> parts) {
        var probes = parts.stream()
                .collect(Collectors.toMap(Part::name, part -> part.probe().address()));
        return new RunningPlatform(ProcessHandle.current().pid(), settings.address(), settings.issuerAddress(), probes);
    }

    private static void giveBack(DataFolder folder) {
        try {
            RunningPlatform.forget(folder.path());
            folder.close();
        } catch (IOException _) {
            // The lock ends with the process at the latest.
        }
    }
}
