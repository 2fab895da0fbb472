package cn.lianshen.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.embeddedmongo.EmbeddedMongo.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTest {
    @TempDir
    private Path folder;

    @Test
    void refusesAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = Settings.in(folder).onPort(taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedMongo.start(settings))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("in use");
        }
        EmbeddedMongo.start(Settings.in(folder).onPort(0)).close();
    }

    @Test
    void refusesAFolderInUse() {
        Settings settings = Settings.in(folder).onPort(0);
        try (EmbeddedMongo first = EmbeddedMongo.start(settings)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedMongo.start(settings))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    @Test
    void refusesAFolderOfAnotherFormat() throws IOException {
        Settings settings = Settings.in(folder).onPort(0);
        EmbeddedMongo.start(settings).close();
        Files.writeString(folder.resolve("FORMAT"), "embedded-mongo 99\n");

        assertThatThrownBy(() -> EmbeddedMongo.start(settings))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("embedded-mongo 99")
                .hasMessageContaining("embedded-mongo 1");
    }

    @Test
    void refusesAFolderWithSomethingElse() throws IOException {
        Files.writeString(folder.resolve("holiday.jpg"), "x");

        assertThatThrownBy(() -> EmbeddedMongo.start(Settings.in(folder).onPort(0)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("something else");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(Settings.in(folder).onPort(0))) {
            assertThat(mongo.connectionString()).isEqualTo("mongodb://127.0.0.1:" + mongo.port() + "/");
        }
    }
}
