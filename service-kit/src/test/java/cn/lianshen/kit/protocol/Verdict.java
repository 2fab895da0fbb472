package cn.lianshen.kit.protocol;

import java.util.List;

/** What the search found out about a variant. */
sealed interface Verdict {

    int states();

    /** No reachable state breaks a property. */
    record Holds(int states) implements Verdict {}

    /** A shortest way to a state that breaks a property. */
    record Broken(Property property, List<String> trace, int states) implements Verdict {

        @Override
        public String toString() {
            return property + " after " + trace.size() + " steps\n  " + String.join("\n  ", trace);
        }
    }
}
