package cn.lianshen.kit.architecture.slim.domain;

import java.time.Clock;
import java.time.Instant;

public record Thing(String id, Instant since) {

    public static Thing bought(String id, Clock clock) {
        return new Thing(id, Instant.now(clock));
    }
}
