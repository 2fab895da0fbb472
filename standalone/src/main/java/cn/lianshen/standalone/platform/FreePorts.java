package cn.lianshen.standalone.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at all ports before anything is started: half a platform that then fails would be harder to explain. */
final class FreePorts {

    private FreePorts() {}

    /**
     * Checks the ports of all embedded parts.
     *
     * @throws CannotStart naming every port that is taken or wanted twice, and the option that changes it
     */
    static void check(Ports ports, List<Part> parts) {
        var wanted = parts.stream().flatMap(part -> part.ports().stream()).toList();
        checkTwice(ports, wanted);
        var taken = ports.taken(wanted);
        if (!taken.isEmpty()) {
            throw new CannotStart((taken.size() == 1 ? "Port " : "Ports ") + list(ports, taken)
                    + (taken.size() == 1 ? " is" : " are")
                    + " in use by another program; end it or choose another with "
                    + taken.stream().map(port -> "--port " + port.key() + "=N").collect(Collectors.joining(" ")) + ".");
        }
    }

    private static void checkTwice(Ports ports, List<Port> wanted) {
        var seen = new ArrayList<Integer>();
        for (var port : wanted) {
            if (seen.contains(ports.of(port))) {
                throw new CannotStart("Port " + ports.of(port) + " is wanted twice, once for " + port.key()
                        + "; choose another with --port " + port.key() + "=N.");
            }
            seen.add(ports.of(port));
        }
    }

    private static String list(Ports ports, List<Port> taken) {
        return taken.stream()
                .map(port -> ports.of(port) + " (" + port.key() + ")")
                .collect(Collectors.joining(", "));
    }
}
