package cn.lianshen.kit.consume;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import cn.lianshen.contracts.Received;
import cn.lianshen.kit.aggregate.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.SuperCall;

/** Puts the events of a case in order, rightly or not. */
public final class SwitchedOrder {

    private SwitchedOrder() {}

    /** Called instead of {@code CaseOrder.sort}. */
    public static CaseOrder.Sorted sort(
            @Argument(0) Map<String, Cursor> before,
            @Argument(1) List<Received> arrived,
            @SuperCall Callable<CaseOrder.Sorted> original)
            throws Exception {
        boolean again = Switch.on(Mutant.APPLIES_AGAIN);
        if (!again && !Switch.on(Mutant.SKIPS_GAPS)) {
            return original.call();
        }
        Map<String, Cursor> cursors = new HashMap<>(before);
        List<Received> next = new ArrayList<>();
        for (Received event : arrived) {
            String key = event.envelope().aggregateKey();
            long last = cursors.getOrDefault(key, Cursor.START).sequence();
            if (again || event.envelope().sequence() > last) {
                next.add(event);
                cursors.put(key, new Cursor(1, event.envelope().sequence(), event.fingerprint()));
            }
        }
        return new CaseOrder.Sorted(next, List.of(), List.of(), List.of(), cursors);
    }
}
