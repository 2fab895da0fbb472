package cn.lianshen.kit.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose access tokens are accepted.
 *
 * @param issuer the value of the claim {@code iss}, to the letter
 * @param jwkSetUri where the issuer publishes its keys
 * @param audience what the claim {@code aud} must name
 */
@Validated
@ConfigurationProperties("lianshen.identity")
record IdentitySettings(
        @NotBlank String issuer,
        @NotNull URI jwkSetUri,
        @NotBlank @DefaultValue("lianshen") String audience) {}
