package cn.lianshen.reporting.web;

import cn.lianshen.kit.web.ApiDescription;
import cn.lianshen.kit.web.CaseAddresses;
import cn.lianshen.reporting.usecase.RebuildRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What this service says about itself, and that its answers say when they may be incomplete. */
@Configuration(proxyBeanMethods = false)
class ReportingApi {

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription(
                "Reporting", "Where every case stands, who is due when, and the figures of each month.", "1");
    }

    @Bean
    WebMvcConfigurer stalenessHints(RebuildRecords rebuildRecords) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new StalenessHint(rebuildRecords)).addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    CaseAddresses caseAddresses() {
        return CaseAddresses.at("/api/cases");
    }
}
