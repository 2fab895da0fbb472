package cn.lianshen.gateway.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a browser stays logged in.
 *
 * @param idle without any request
 * @param longest however busy
 */
@ConfigurationProperties("lianshen.gateway.session")
public record Session(Duration idle, Duration longest) {}
