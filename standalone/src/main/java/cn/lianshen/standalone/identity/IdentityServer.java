package cn.lianshen.standalone.identity;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The embedded issuer as a Boot application; the launcher and its own process both start it through {@link #application()}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IdentityServer {

    /** {@return the issuer, ready to run; nothing is bound before {@link SpringApplicationBuilder#run}} */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IdentityServer.class)
                .properties("spring.config.name=identity-server")
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF);
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
