package cn.lianshen.kit.sample;

import cn.lianshen.kit.LianshenService;
import cn.lianshen.kit.identity.PublicPaths;
import cn.lianshen.kit.web.ApiDescription;
import cn.lianshen.kit.web.CaseAddresses;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The main class of the service about nothing. */
@LianshenService
public class SampleService {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SampleService.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=sample-service");
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/open/**");
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription("Sample", "Lends and returns things.", "1");
    }

    @Bean
    CaseAddresses caseAddresses() {
        return CaseAddresses.at("/things");
    }

    @Bean
    SeenSpans seenSpans() {
        return new SeenSpans();
    }
}
