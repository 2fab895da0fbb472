package cn.lianshen.kit.telemetry;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;

/** Figures that are asked only when a test says so. */
public final class TestFigures {

    private TestFigures() {}

    public static Figures of(Figure... figures) {
        return new Figures(List.of(figures), new SimpleMeterRegistry(), Duration.ofHours(1));
    }
}
