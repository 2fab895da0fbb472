package cn.lianshen.notification.webhook;

import cn.lianshen.notification.domain.EndpointGuard;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** Where the HTTP client gets the addresses it connects to: looked up and judged at this moment, and used as they are. */
final class GuardedDns implements DnsResolver {

    private static final int NO_PORT = -1;

    private final EndpointGuard guard;

    GuardedDns(EndpointGuard guard) {
        this.guard = guard;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return guard.addresses(host, port).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return guard.addresses(host, NO_PORT).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
