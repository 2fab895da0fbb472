package cn.lianshen.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void isMadeWhenMissing() throws IOException {
        try (var folder = DataFolder.take(parent.resolve("new/data"))) {
            assertThat(folder.path()).isDirectory();
            assertThat(DataFolder.isTaken(folder.path())).isTrue();
        }

        assertThat(DataFolder.isTaken(parent.resolve("new/data"))).isFalse();
    }

    @Test
    void belongsToOnePlatformAtATime() throws IOException {
        try (var _ = DataFolder.take(parent)) {
            assertThatThrownBy(() -> DataFolder.take(parent))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by a running platform")
                    .hasMessageContaining("./lianshen stop");
        }

        DataFolder.take(parent).close();
    }

    @Test
    void isLeftAloneWhenAnotherVersionWroteIt() throws IOException {
        Files.writeString(parent.resolve("version"), "7\n");

        assertThatThrownBy(() -> DataFolder.take(parent))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is of version 7");
        assertThat(Files.readString(parent.resolve("version"))).isEqualTo("7\n");
        assertThat(parent).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void isNeverAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "three years of work");

        assertThatThrownBy(() -> DataFolder.take(parent))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds other files");
    }

    @Test
    void saysWhyWhenItCannotBeMade() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data");
    }
}
