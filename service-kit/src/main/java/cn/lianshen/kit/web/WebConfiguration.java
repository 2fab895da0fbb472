package cn.lianshen.kit.web;

import cn.lianshen.kit.problem.Problems;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** How a service speaks HTTP; the defaults in {@code service-kit.properties} give way to the service's own. */
@Configuration(proxyBeanMethods = false)
@PropertySource(value = "classpath:service-kit.properties", encoding = "UTF-8")
@Import(OpenApiConfiguration.class)
public class WebConfiguration {

    private static final int MAX_BODY_BYTES = 1024 * 1024;

    /** Behind the security filters, which stand at -100. */
    private static final int BEHIND_SECURITY = 0;

    WebConfiguration(LoggingSystem logging) {
        QuietLoggers.silence(logging);
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog() {
        return at(Ordered.HIGHEST_PRECEDENCE + 1, new RequestLog());
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(Problems problems) {
        return at(BEHIND_SECURITY, new BodyLimitFilter(MAX_BODY_BYTES, problems));
    }

    @Bean
    WebMvcConfigurer kitArguments(JsonMapper json, ObjectProvider<CaseAddresses> cases) {
        CommandIdResolver commandIds = new CommandIdResolver(new CanonicalJson(json));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new CaseOfRequest(cases.getIfAvailable(CaseAddresses::none)));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(commandIds);
                resolvers.add(new PagingResolver());
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
