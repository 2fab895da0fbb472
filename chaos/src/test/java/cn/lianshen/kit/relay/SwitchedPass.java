package cn.lianshen.kit.relay;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.FieldValue;
import net.bytebuddy.implementation.bind.annotation.SuperCall;

/** Sends what waits, rightly or not. */
public final class SwitchedPass {

    private SwitchedPass() {}

    /** Called instead of {@code RelayPass.send}. */
    public static List<OutboxEntry> send(
            @Argument(0) List<List<OutboxEntry>> waiting,
            @FieldValue("outboxes") Outboxes outboxes,
            @SuperCall Callable<List<OutboxEntry>> original)
            throws Exception {
        if (Switch.on(Mutant.PULLS_BEFORE_SENDING) && !waiting.isEmpty()) {
            Map<String, Long> last = new HashMap<>();
            waiting.stream()
                    .map(List::getLast)
                    .forEach(entry -> last.put(
                            entry.envelope().aggregate(), entry.envelope().sequence()));
            outboxes.pull(last);
        }
        return original.call();
    }
}
