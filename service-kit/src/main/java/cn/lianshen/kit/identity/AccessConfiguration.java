package cn.lianshen.kit.identity;

import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts each handler's access rule before it, hands the caller to it, and tells both in the API description. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    AccessRules accessRules(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        return new AccessRules(handlers);
    }

    @Bean
    WebMvcConfigurer accessGuard(AccessRules rules) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AccessGuard(rules));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }
        };
    }

    @Bean
    GlobalOpenApiCustomizer accessTokenScheme() {
        return AccessDescription::addTo;
    }

    @Bean
    GlobalOperationCustomizer accessOfOperations() {
        return AccessDescription::addTo;
    }
}
