package cn.lianshen.chaos.mutant;

import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.SuperCall;

/** Every failpoint is a place where the script can hold, halt or fail the service. */
public final class Places {

    private Places() {}

    /** Called instead of the failpoint. */
    public static void hit(@Argument(0) String name, @SuperCall Runnable original) {
        Switch.arrive(name);
        original.run();
    }
}
