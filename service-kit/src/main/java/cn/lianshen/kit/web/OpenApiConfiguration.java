package cn.lianshen.kit.web;

import cn.lianshen.kit.decision.CommandId;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes a service's HTTP interface from its code: what every operation may answer and which headers it needs. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandId.class, Paging.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<ApiDescription> described) {
        ApiDescription description = described.getIfAvailable(() -> new ApiDescription("Lianshen", "", "1"));
        return new OpenAPI()
                .info(new Info()
                        .title(description.title())
                        .description(description.description())
                        .version(description.version()))
                // Where it runs is nobody's contract; left out, springdoc would fill in the port of the moment.
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    GlobalOpenApiCustomizer problemSchemas() {
        return ProblemSchemas::addTo;
    }

    @Bean
    GlobalOperationCustomizer kitOperations() {
        return (operation, handler) -> {
            KitParameters.addTo(operation, handler);
            ProblemSchemas.addTo(operation, handler);
            return operation;
        };
    }
}
