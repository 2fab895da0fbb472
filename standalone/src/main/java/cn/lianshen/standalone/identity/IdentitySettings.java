package cn.lianshen.standalone.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the issuer has to know about the place it runs in.
 *
 * @param issuer its own address as clients see it, without a trailing slash; the {@code iss} of every token
 * @param folder keeps the signing key
 * @param gatewaySecret password of the client {@code lianshen-gateway}
 * @param subscriberSecret password of the client {@code subscriber-demo}
 * @param gatewayOrigins addresses under which browsers reach the gateway, without a trailing slash; the first is where a person goes
 *     who opened the login page directly
 */
@ConfigurationProperties("lianshen.identity")
record IdentitySettings(
        URI issuer, Path folder, String gatewaySecret, String subscriberSecret, List<String> gatewayOrigins) {

    IdentitySettings {
        if (gatewayOrigins.isEmpty()) {
            throw new IllegalArgumentException("gatewayOrigins: empty (expected: at least one address of the gateway)");
        }
    }
}
