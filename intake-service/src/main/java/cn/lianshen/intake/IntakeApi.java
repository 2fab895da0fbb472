package cn.lianshen.intake;

import cn.lianshen.kit.identity.PublicPaths;
import cn.lianshen.kit.web.ApiDescription;
import cn.lianshen.kit.web.CaseAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service says about itself, and what anybody may ask it. */
@Configuration(proxyBeanMethods = false)
class IntakeApi {

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription(
                "Intake", "The lead window: catalogue, projects, joint applications, combined results.", "1");
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/verify/**");
    }

    @Bean
    CaseAddresses caseAddresses() {
        return CaseAddresses.at("/api/applications");
    }
}
