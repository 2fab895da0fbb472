package cn.lianshen.acceptance;

import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Progress;
import cn.lianshen.standalone.play.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The platform under test: everything in this virtual machine, started once for all stories of a run. With
 * {@code ./lianshen test --kafka … --mongodb …} the stories are played on those servers instead of the embedded ones.
 */
final class RunningPlatform {

    static final String PASSWORD = "lianshen-demo";

    private RunningPlatform() {}

    /** The shared platform; started by whoever asks first and stopped with the virtual machine. */
    static Platform shared() {
        return Shared.PLATFORM;
    }

    static People people() {
        return people(shared());
    }

    static People people(Platform platform) {
        return new People(platform.address(), platform.issuer(), PASSWORD);
    }

    /** A data folder of its own under the build directory. */
    static PlatformSettings freshSettings() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "platform")), "data-");
            return PlatformSettings.in(data).on(Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same on the servers that the run was given. */
    private static PlatformSettings chosenSettings() {
        return freshSettings().with(given("lianshen.test.kafka"), given("lianshen.test.mongodb"));
    }

    private static Optional<String> given(String property) {
        return Optional.of(System.getProperty(property, "")).filter(value -> !value.isBlank());
    }

    private static final class Shared {

        private static final Platform PLATFORM = start();

        private static Platform start() {
            Platform platform = Platform.start(chosenSettings(), Progress.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "close-platform"));
            return platform;
        }
    }
}
