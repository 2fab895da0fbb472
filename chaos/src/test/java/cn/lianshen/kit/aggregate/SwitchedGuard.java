package cn.lianshen.kit.aggregate;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import com.mongodb.client.model.Filters;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.bson.conversions.Bson;

/** Guards a write, or does not. */
public final class SwitchedGuard {

    private SwitchedGuard() {}

    /** Called instead of {@code Aggregates.guard}. */
    public static Bson guard(@Argument(0) Stored<?> before, @SuperCall Callable<Bson> original) throws Exception {
        return Switch.on(Mutant.WRITES_UNGUARDED) ? Filters.eq("_id", before.id()) : original.call();
    }
}
