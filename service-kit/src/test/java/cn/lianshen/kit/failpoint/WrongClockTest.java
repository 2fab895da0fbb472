package cn.lianshen.kit.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock RIGHT = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void isRightWhenNobodyWantsItWrong() {
        assertThat(WrongClock.onDemand(RIGHT)).isSameAs(RIGHT);
    }

    @Test
    void isRightAsLongAsThereIsNoFile() {
        assertThat(new WrongClock(RIGHT, folder.resolve("shift")).instant()).isEqualTo(NOON);
    }

    @Test
    void followsTheFileWhileItRuns() throws IOException {
        var file = folder.resolve("shift");
        var clock = new WrongClock(RIGHT, file);

        Files.writeString(file, "7200000");
        await().untilAsserted(() -> assertThat(clock.instant()).isEqualTo("2026-11-20T14:00:00Z"));
        Files.writeString(file, "-60000");

        await().untilAsserted(() -> assertThat(clock.instant()).isEqualTo("2026-11-20T11:59:00Z"));
    }
}
