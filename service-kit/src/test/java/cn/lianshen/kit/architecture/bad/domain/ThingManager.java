package cn.lianshen.kit.architecture.bad.domain;

import cn.lianshen.kit.architecture.bad.persistence.PublicThings;
import java.time.Instant;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

@Component
public class ThingManager {

    private final PublicThings things = new PublicThings();

    @Async
    public Instant touch() {
        things.store();
        return Instant.now();
    }
}
