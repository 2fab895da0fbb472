package cn.lianshen.kit.identity;

import cn.lianshen.kit.web.ProblemSchemas;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.web.method.HandlerMethod;

/** Tells readers of the API description which operations need an access token and which roles it must carry. */
final class AccessDescription {

    private static final String SCHEME = "accessToken";

    /** Read by the test that tries every operation with every role. */
    private static final String ROLES = "x-lianshen-roles";

    private AccessDescription() {}

    static void addTo(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
    }

    static Operation addTo(Operation operation, HandlerMethod handler) {
        AccessRule rule = AccessRule.declaredBy(handler).orElseGet(AccessRule.Anyone::new);
        if (rule instanceof AccessRule.Anyone) {
            return operation;
        }
        operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        ProblemSchemas.add(operation, "401", "No valid access token.");
        if (rule instanceof AccessRule.HoldersOf holders) {
            operation.addExtension(
                    ROLES, holders.roles().stream().sorted().map(Role::name).toList());
            ProblemSchemas.add(operation, "403", "None of the caller's roles permits this.");
        }
        return operation;
    }
}
