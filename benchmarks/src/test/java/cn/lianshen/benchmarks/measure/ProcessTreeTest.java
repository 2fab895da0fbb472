package cn.lianshen.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {

    private final ProcessTree own = new ProcessTree(ProcessHandle.current().pid());

    @BeforeEach
    void procExists() {
        assumeThat(Path.of("/proc/self/stat")).exists();
    }

    @Test
    void countsProcessorTimeOfThisProcess() {
        Duration before = own.cpu();
        long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
        long turns = 0;
        while (System.nanoTime() < end) {
            turns++;
        }

        assertThat(turns).isPositive();
        assertThat(own.cpu()).isGreaterThan(before);
        assertThat(own.cpuByThread()).containsKey("java");
    }

    @Test
    void countsProcessorTimeOfChildrenToo() throws Exception {
        Process child =
                new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; read line").start();
        try {
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> new ProcessTree(child.pid()).cpu().toMillis() >= 50);

            assertThat(own.cpu()).isGreaterThanOrEqualTo(new ProcessTree(child.pid()).cpu());
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void knowsTheMostMemoryThatWasResident() {
        assertThat(own.peakMemory()).isGreaterThan(10L << 20);
    }

    @Test
    void aProcessThatHasEndedUsesNothing() throws Exception {
        Process child = new ProcessBuilder("true").start();
        child.waitFor();

        assertThat(new ProcessTree(child.pid()).cpu()).isZero();
        assertThat(Files.exists(Path.of("/proc", Long.toString(child.pid())))).isFalse();
    }
}
