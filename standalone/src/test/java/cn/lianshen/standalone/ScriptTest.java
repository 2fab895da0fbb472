package cn.lianshen.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code lianshen}, copied to a place where nothing is built. */
class ScriptTest {

    private static final FileAttribute<?> EXECUTABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

    @TempDir
    Path place;

    Path script = Path.of("..", "lianshen");

    @BeforeEach
    void copiesTheScript() throws IOException {
        script = Files.copy(Path.of("..", "lianshen").toAbsolutePath().normalize(), place.resolve("lianshen"));
        Files.createDirectories(place.resolve("jdks"));
    }

    @Test
    void namesItsCommands() throws Exception {
        var answer = run("--help");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("start", "demo", "status", "stop", "chaos", "test", "format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "demo", "status", "stop", "chaos", "test", "format"})
    void explainsEveryCommandWithoutBuildingAnything(String verb) throws Exception {
        var answer = run(verb, "--help");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Usage: ./lianshen " + verb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "begin",
                "start --quickly",
                "start --port",
                "start --instances",
                "test --kafka",
                "stop now",
                "chaos --seed",
                "format all"
            })
    void answersWhatItDoesNotUnderstandWithTheUsage(String line) throws Exception {
        var answer = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).startsWith("lianshen: ").contains("Usage: ./lianshen");
    }

    @Test
    void saysInOneSentenceThatAJdkIsMissing() throws Exception {
        var answer = run("status");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines())
                .singleElement()
                .asString()
                .contains("a JDK 25 is needed", "none was found", "JAVA_HOME");
    }

    @Test
    void saysWhichJdksAreTooOld() throws Exception {
        jdk("on-path", "17.0.15");
        jdk("jdks/old", "21");

        var answer = run("status");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines()).singleElement().asString().contains("only version 17 21 was found");
    }

    @Test
    void takesTheFirstJdkThatIsNewEnough() throws Exception {
        jdk("on-path", "17.0.15");
        jdk("jdks/a-old", "21.0.2");
        jdk("jdks/b-new", "25.0.1");

        var answer = run("status");

        assertThat(answer.out()).isEqualTo("No platform runs.\n");
        assertThat(answer.code()).isEqualTo(3);
    }

    @Test
    void worksThroughALink() throws Exception {
        script = Files.createSymbolicLink(place.resolve("jdks/link"), script);

        assertThat(run("--help").code()).isZero();
    }

    private void jdk(String folder, String version) throws IOException {
        var bin = Files.createDirectories(place.resolve(folder).resolve("bin"));
        Files.createFile(bin.resolve("javac"), EXECUTABLE);
        Files.writeString(
                bin.resolveSibling("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", place.toString());
        builder.environment().put("PATH", place.resolve("on-path/bin") + ":" + tools());
        builder.environment().put("LIANSHEN_JDK_FOLDERS", place.resolve("jdks").toString());
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out);
    }

    /** The few programs the script may use, without whatever Java lies beside them. */
    private String tools() throws IOException {
        var tools = Files.createDirectories(place.resolve("tools"));
        for (var name : List.of("bash", "sed", "head", "dirname", "readlink", "cat")) {
            var tool = tools.resolve(name);
            if (Files.notExists(tool)) {
                var found = Files.exists(Path.of("/usr/bin", name)) ? Path.of("/usr/bin", name) : Path.of("/bin", name);
                Files.createFile(tool, EXECUTABLE);
                Files.writeString(tool, "#!/bin/sh\nexec " + found + " \"$@\"\n");
            }
        }
        return tools.toString();
    }

    private record Answer(int code, String out) {}
}
