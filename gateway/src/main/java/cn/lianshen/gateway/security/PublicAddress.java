package cn.lianshen.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where browsers find the gateway.
 *
 * @param publicUrl scheme, host and port without a slash at the end; empty: as the browser says in its Host header
 */
@ConfigurationProperties("lianshen.gateway")
public record PublicAddress(String publicUrl) {

    boolean isEncrypted() {
        return publicUrl.startsWith("https://");
    }

    /** The origin that pages of this gateway have. */
    String origin(HttpServletRequest request) {
        return publicUrl.isEmpty() ? request.getScheme() + "://" + request.getHeader("Host") : publicUrl;
    }

    /** A prefix for addresses in login redirects, where {@code {baseUrl}} stands for what the request says. */
    String template() {
        return publicUrl.isEmpty() ? "{baseUrl}" : publicUrl;
    }
}
