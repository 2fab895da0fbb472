package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.history.Operation;
import java.util.Set;

/** What a command cannot do without: the gateway, the store, every instance of one service, and the links between them. */
record Needs(String service) {

    private static final Set<String> SHARED = Set.of("gateway", "store", "issuer");

    static Needs of(Operation operation) {
        return new Needs(
                switch (operation) {
                    case FILE, SUBMIT, ACCEPT, DECLINE, WITHDRAW, ISSUE -> Sources.INTAKE;
                    case CLAIM, RELEASE, DECIDE, CORRECT -> Sources.APPROVAL;
                    case SUBSCRIBE -> Sources.NOTIFICATION;
                    case READ -> Sources.REPORTING;
                });
    }

    /** Whether a part or a link is among it; the log and the links to it are not. */
    boolean include(String victim) {
        String[] ends = victim.split(">", 2);
        return ends.length == 1
                ? SHARED.contains(victim) || isInstance(victim)
                : !ends[1].equals("broker") && (isInstance(ends[0]) || isInstance(ends[1]));
    }

    private boolean isInstance(String part) {
        return part.equals(service) || part.startsWith(service + "-");
    }
}
