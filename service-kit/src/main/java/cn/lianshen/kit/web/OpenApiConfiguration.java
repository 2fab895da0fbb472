package cn.lianshen.kit.web;

import cn.lianshen.kit.decision.CommandId;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
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
    GlobalOpenApiCustomizer describedApi(ObjectProvider<ApiDescription> described) {
        return api -> {
            describe(api, described.getIfAvailable(() -> new ApiDescription("Lianshen", "", "1")));
            ProblemSchemas.addTo(api);
        };
    }

    @Bean
    GlobalOperationCustomizer kitOperations() {
        return (operation, handler) -> {
            KitParameters.addTo(operation, handler);
            ProblemSchemas.addTo(operation, handler);
            return operation;
        };
    }

    private static void describe(OpenAPI api, ApiDescription described) {
        api.info(new Info()
                .title(described.title())
                .description(described.description())
                .version(described.version()));
        // Where it runs is nobody's contract and would make the document differ at every start.
        api.servers(null);
    }
}
