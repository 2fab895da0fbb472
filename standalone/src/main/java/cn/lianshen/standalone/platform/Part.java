package cn.lianshen.standalone.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One server the platform is made of.
 *
 * @param name the same as its directory, its log and its metrics
 * @param layer when it is stopped
 * @param after the names of the parts that have to answer before this one is started
 * @param ports it listens on; none when it is not embedded
 * @param server how to start it; absent when it is not embedded and only has to be there
 * @param probe how to find out that it answers
 */
record Part(String name, Layer layer, Set<String> after, List<Port> ports, Optional<Server> server, Probe probe) {

    static Part embedded(String name, Layer layer, Set<String> after, List<Port> ports, Server server, Probe probe) {
        return new Part(name, layer, after, ports, Optional.of(server), probe);
    }

    static Part elsewhere(String name, Layer layer, Probe probe) {
        return new Part(name, layer, Set.of(), List.of(), Optional.empty(), probe);
    }

    boolean isEmbedded() {
        return server.isPresent();
    }
}
