package cn.lianshen.kit.aggregate;

import cn.lianshen.kit.decision.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * A command that was done, kept so that a repetition gets the same answer; or one that was refused, kept so that no other try of it
 * changes anything.
 *
 * @param answer what the caller was told, as JSON; absent if it was refused
 */
record RecentCommand(String key, String digest, @Nullable String answer) {

    /** How many an aggregate remembers. */
    static final int KEPT = 50;

    boolean bars(CommandId command) {
        return answer == null && digest.equals(command.digest());
    }
}
