package cn.lianshen.standalone.platform;

import cn.lianshen.standalone.secret.Secrets;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The whole platform, running. Parts are called by their names: {@code store}, {@code broker}, {@code issuer}, {@code gateway} and the
 * names of the services, such as {@code intake-service}.
 */
public final class Platform implements AutoCloseable {

    private final PlatformSettings settings;
    private final DataFolder folder;
    private final List<Part> parts;
    private final Launch launch;
    private final Map<String, Running> running;

    private Platform(
            PlatformSettings settings,
            DataFolder folder,
            List<Part> parts,
            Launch launch,
            Map<String, Running> running) {
        this.settings = settings;
        this.folder = folder;
        this.parts = parts;
        this.launch = launch;
        this.running = running;
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
        var launch = new Launch(settings.mode(), folder.at("logs"), progress);
        var running = new Startup(launch).start(parts);
        return new Platform(settings, folder, parts, launch, running);
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

    /** {@return whether the part was started and its process, if it has one of its own, has not ended} */
    public boolean isRunning(String name) {
        var started = running.get(part(name).name());
        return started != null && started.isAlive();
    }

    /** Lets one part finish what it is doing and end. */
    public synchronized void stop(String name) {
        new Shutdown(List.of(part(name)), launch.progress()).stop(running);
    }

    /**
     * Ends one part at once, as a power cut would.
     *
     * @throws UnsupportedOperationException unless it has a process of its own
     */
    public synchronized void kill(String name) {
        var started = running.get(part(name).name());
        if (started != null) {
            started.kill();
            running.remove(name);
        }
    }

    /**
     * Starts a part again that was stopped or killed, with the same settings; returns when it answers. Nothing happens when it runs.
     *
     * @throws CannotStart when it ends or does not answer in time
     */
    public synchronized void start(String name) throws InterruptedException {
        if (!isRunning(name)) {
            running.put(name, launch.start(part(name)));
        }
    }

    /** Stops everything, outermost first, and gives the data folder back. */
    @Override
    public synchronized void close() {
        new Shutdown(parts, launch.progress()).stop(running);
        giveBack(folder);
    }

    private Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: " + name + " (expected: one of "
                        + parts.stream().map(Part::name).collect(Collectors.joining(", ")) + ")"));
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
