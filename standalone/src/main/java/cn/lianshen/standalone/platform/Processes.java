package cn.lianshen.standalone.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be chosen when every part has a process of its own.
 *
 * @param instances of the services
 * @param links that do not lead straight from one part to the other
 * @param flags for Java by the name of the part, such as {@code -javaagent:…}; they come after the launcher's own
 * @param quick whether Java compiles fast instead of well: for runs that restart parts all the time
 */
public record Processes(Instances instances, List<Link> links, Map<String, List<String>> flags, boolean quick) {

    /** One instance of each, linked directly. */
    public static final Processes USUAL = new Processes(Instances.SINGLE, List.of(), Map.of(), false);

    /** Copies what it is given. */
    public Processes {
        links = List.copyOf(links);
        flags = Map.copyOf(flags);
    }

    /** {@return the same with other numbers of instances} */
    public Processes with(Instances chosen) {
        return new Processes(chosen, links, flags, quick);
    }

    /** {@return the same with these links} */
    public Processes with(List<Link> chosen) {
        return new Processes(instances, chosen, flags, quick);
    }

    /** {@return the same with these flags for the Java of one part} */
    public Processes withFlags(String part, String... more) {
        var changed = new HashMap<>(flags);
        changed.put(part, List.of(more));
        return new Processes(instances, links, changed, quick);
    }

    /** {@return the same, compiling fast instead of well} */
    public Processes asQuick() {
        return new Processes(instances, links, flags, true);
    }

    List<String> flagsOf(String part) {
        var all = new ArrayList<String>();
        if (quick) {
            all.add("-XX:TieredStopAtLevel=1");
        }
        all.addAll(flags.getOrDefault(part, List.of()));
        return all;
    }
}
