package cn.lianshen.kit.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Makes every answer that is not a success a problem; the texts are those of the service and of the kit. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    Problems problems(Environment environment, JsonMapper json) {
        return new Problems(new ProblemTexts(environment.getProperty("spring.application.name", "")), json);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems, new UnexpectedProblems());
    }

    @Bean
    ErrorController errorPage(Problems problems) {
        return new ErrorPage(problems, new UnexpectedProblems());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals(Problems problems) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerRefusals(problems)));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new CallersLanguage();
    }
}
