package cn.lianshen.gateway.security;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who vouches for people. Every address is given, none is asked for at start, so that the gateway can start before the
 * issuer does.
 *
 * @param issuer what tokens must name as {@code iss}
 * @param audience what access tokens must name as {@code aud}
 * @param clientSecret empty if nobody logs in here by browser
 */
@Validated
@ConfigurationProperties("lianshen.identity")
public record Identity(
        @NotBlank String issuer,
        URI authorizationUri,
        URI tokenUri,
        URI jwkSetUri,
        URI endSessionUri,
        @NotBlank String audience,
        @NotBlank String clientId,
        String clientSecret) {}
