package cn.lianshen.kit.consume;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.implementation.bind.annotation.This;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands records over, rightly or not, and in an order that no log guarantees against. */
public final class SwitchedConsumer {

    private static final ExecutorService LATER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("after-the-commit").factory());
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private SwitchedConsumer() {}

    /** Called instead of {@code CaseConsumer.accept}. */
    public static void accept(
            @This CaseConsumer consumer,
            @Argument(0) List<ConsumerRecord<String, byte[]>> records,
            @SuperCall Runnable original) {
        if (Switch.on(Mutant.MOVES_THE_OFFSET_FIRST)) {
            LATER.execute(() -> afterTheCommit(original));
        } else if (Switch.scrambles() && !INSIDE.get()) {
            backwards(consumer, records);
        } else {
            original.run();
        }
    }

    /** Held by the script until the offset has really moved. */
    private static void afterTheCommit(Runnable original) {
        Switch.arrive("offset.first");
        original.run();
    }

    private static void backwards(CaseConsumer consumer, List<ConsumerRecord<String, byte[]>> records) {
        INSIDE.set(true);
        try {
            records.reversed().forEach(single -> consumer.accept(List.of(single)));
        } finally {
            INSIDE.set(false);
        }
    }
}
