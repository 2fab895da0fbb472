package cn.lianshen.notification.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the platform from being sent into networks it stands in (SSRF). A host is looked up once for each connection, all its
 * addresses are judged, and the connection is made to what was judged: a name that means something else a moment later gains nothing.
 */
public final class EndpointGuard {

    private final EndpointPolicy policy;
    private final HostLookup lookup;

    public EndpointGuard(EndpointPolicy policy, HostLookup lookup) {
        this.policy = policy;
        this.lookup = lookup;
    }

    /** Finds the addresses of a host; injected, so that tests can play a hostile name server. */
    public interface HostLookup {

        /** All addresses of a name, at least one; of the text of an address that address. */
        List<InetAddress> find(String host) throws UnknownHostException;
    }

    /** Why an address cannot be an endpoint now; empty if it can. */
    public Optional<UrlFault> fault(String text) {
        return switch (EndpointUrl.read(text, policy)) {
            case EndpointUrl.Reading.Rejected rejected -> Optional.of(rejected.fault());
            case EndpointUrl.Reading.Accepted accepted -> fault(accepted.url());
        };
    }

    /** Whether the text of an address passes; whether its host does is only known once it is looked up. */
    public boolean allows(String text) {
        return EndpointUrl.read(text, policy) instanceof EndpointUrl.Reading.Accepted;
    }

    private Optional<UrlFault> fault(EndpointUrl url) {
        try {
            addresses(url.host(), url.port());
            return Optional.empty();
        } catch (ForbiddenAddress e) {
            return Optional.of(UrlFault.ADDRESS_FORBIDDEN);
        } catch (UnknownHostException e) {
            return Optional.of(UrlFault.HOST_UNKNOWN);
        }
    }

    /**
     * The addresses to connect to.
     *
     * @param host as in the URL; an IPv6 address with or without its brackets
     * @throws ForbiddenAddress if any address of the host is not public; then none may be connected to
     */
    public List<InetAddress> addresses(String host, int port) throws UnknownHostException {
        boolean exempt = policy.exempts(host, port) || policy.exempts("[" + host + "]", port);
        List<InetAddress> found = lookup.find(host);
        if (!exempt && (isMapped(host, found) || !found.stream().allMatch(PublicAddresses::contain))) {
            throw new ForbiddenAddress(host);
        }
        return found;
    }

    /** An IPv4 address in IPv6 clothes arrives here undressed; the clothes alone are reason to refuse. */
    private static boolean isMapped(String host, List<InetAddress> found) {
        return host.contains(":") && found.stream().anyMatch(Inet4Address.class::isInstance);
    }

    /** A host has an address outside the public Internet. */
    public static final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        private ForbiddenAddress(String host) {
            super(host + ": not a public address");
        }
    }
}
