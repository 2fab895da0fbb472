package cn.lianshen.notification.domain;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the platform may post to.
 *
 * @param ports that endpoints may listen on
 * @param exempt {@code host:port} of endpoints the operator vouches for: these may be in the private network and speak plain HTTP
 */
public record EndpointPolicy(Set<Integer> ports, Set<String> exempt) {

    public EndpointPolicy {
        ports = Set.copyOf(ports);
        exempt = exempt.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean exempts(String host, int port) {
        return exempt.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }
}
