package cn.lianshen.chaos.nemesis;

import cn.lianshen.chaos.proxy.Proxy;
import cn.lianshen.chaos.receiver.Receiver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What there is to break.
 *
 * @param parts names of the parts with a process of their own that may be killed, {@code store} and {@code broker} among them
 * @param clocks files that shift the clock of a part, by its name
 * @param links by name
 * @param receivers by name
 */
public record Scene(
        List<String> parts, Map<String, Path> clocks, Map<String, Proxy> links, Map<String, Receiver> receivers) {

    /** Copies what it is given. */
    public Scene {
        parts = List.copyOf(parts);
        clocks = Map.copyOf(clocks);
        links = Map.copyOf(links);
        receivers = Map.copyOf(receivers);
    }

    /** {@return what a plan may strike, always in the same order} */
    public Plan.Names names() {
        return new Plan.Names(
                parts.stream().filter(part -> !isShared(part)).toList(),
                links.keySet().stream().sorted().toList(),
                receivers.keySet().stream().sorted().toList(),
                clocks.keySet().stream().sorted().toList());
    }

    /** Whether everything stands on it, so that only one such part may be away at a time. */
    static boolean isShared(String part) {
        return part.equals("store") || part.equals("broker");
    }
}
