package cn.lianshen.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LianshenTest {

    @TempDir
    Path data;

    @Test
    void saysThatNothingRuns() throws Exception {
        assertThat(Lianshen.run(List.of("status", "--data", data.toString()))).isEqualTo(3);
        assertThat(Lianshen.run(List.of("stop", "--data", data.toString()))).isEqualTo(3);
    }

    @Test
    void failsToStartInAFolderOfAnotherVersion() throws Exception {
        Files.writeString(data.resolve("version"), "2");

        assertThat(Lianshen.run(List.of("start", "--data", data.toString()))).isEqualTo(1);
    }

    @Test
    void doesNotGuess() throws Exception {
        assertThat(Lianshen.run(List.of())).isEqualTo(2);
        assertThat(Lianshen.run(List.of("begin"))).isEqualTo(2);
        assertThat(Lianshen.run(List.of("start", "--quickly"))).isEqualTo(2);
    }
}
