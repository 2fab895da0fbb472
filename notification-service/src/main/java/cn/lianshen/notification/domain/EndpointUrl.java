package cn.lianshen.notification.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of an endpoint, judged by its text alone. Only one way to write a host passes, so that nobody reads another host into
 * it than the one that is looked up: no numbers for addresses, no leading zeros, no escapes.
 *
 * @param host in lower case; an IPv6 address in brackets
 * @param port also where the text leaves it out
 */
public record EndpointUrl(URI uri, String host, int port) {

    private static final int MOST_CHARS = 2048;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]+]");
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final List<String> LOCAL_NAMES = List.of(
            "localhost", "local", "localdomain", "internal", "intranet", "lan", "home.arpa", "onion", "invalid");

    /** What the text is. */
    public sealed interface Reading {

        /** An address that may be looked up. */
        record Accepted(EndpointUrl url) implements Reading {}

        /** Nothing to be looked up. */
        record Rejected(UrlFault fault) implements Reading {}
    }

    /** Reads the text of an address. */
    public static Reading read(String text, EndpointPolicy policy) {
        if (text.length() > MOST_CHARS || !PRINTABLE.matcher(text).matches()) {
            return new Reading.Rejected(UrlFault.NOT_A_URL);
        }
        try {
            return judge(new URI(text), policy);
        } catch (URISyntaxException e) {
            return new Reading.Rejected(UrlFault.NOT_A_URL);
        }
    }

    private static Reading judge(URI uri, EndpointPolicy policy) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return new Reading.Rejected(UrlFault.NOT_HTTPS);
        }
        if (uri.getRawAuthority() == null) {
            return new Reading.Rejected(UrlFault.NOT_A_URL);
        }
        if (uri.getRawAuthority().contains("@")) {
            return new Reading.Rejected(UrlFault.HAS_CREDENTIALS);
        }
        if (uri.getHost() == null) {
            return new Reading.Rejected(UrlFault.HOST_FORBIDDEN);
        }
        if (uri.getRawFragment() != null) {
            return new Reading.Rejected(UrlFault.HAS_FRAGMENT);
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort() != -1 ? uri.getPort() : scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        return judge(new EndpointUrl(uri, host, port), scheme, policy);
    }

    private static Reading judge(EndpointUrl url, String scheme, EndpointPolicy policy) {
        if (policy.exempts(url.host, url.port)) {
            return new Reading.Accepted(url);
        }
        if (!scheme.equals("https")) {
            return new Reading.Rejected(UrlFault.NOT_HTTPS);
        }
        if (!policy.ports().contains(url.port)) {
            return new Reading.Rejected(UrlFault.PORT_FORBIDDEN);
        }
        if (!isWellFormed(url.host) || isLocalName(url.host)) {
            return new Reading.Rejected(UrlFault.HOST_FORBIDDEN);
        }
        return new Reading.Accepted(url);
    }

    private static boolean isWellFormed(String host) {
        return IPV4.matcher(host).matches()
                || IPV6.matcher(host).matches()
                || NAME.matcher(host).matches();
    }

    private static boolean isLocalName(String host) {
        return LOCAL_NAMES.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }
}
