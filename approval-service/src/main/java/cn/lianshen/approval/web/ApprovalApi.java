package cn.lianshen.approval.web;

import cn.lianshen.kit.web.ApiDescription;
import cn.lianshen.kit.web.CaseAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service says about itself. */
@Configuration(proxyBeanMethods = false)
class ApprovalApi {

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription(
                "Approval", "Reviews of the departments: worklist, claim, decision, correction.", "1");
    }

    @Bean
    CaseAddresses caseAddresses() {
        return CaseAddresses.at("/api/reviews");
    }
}
