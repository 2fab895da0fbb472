package cn.lianshen.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param approvalByDepartment departments that run their own approval-service: department code to address
 */
@Validated
@ConfigurationProperties("lianshen.services")
public record Services(
        @NotNull URI intake,
        @NotNull URI approval,
        @NotNull URI notification,
        @NotNull URI reporting,
        @DefaultValue Map<String, URI> approvalByDepartment) {

    /** The address that answers for {@code downstream} to a caller of {@code department} (null: of none). */
    URI address(Downstream downstream, @Nullable String department) {
        return switch (downstream) {
            case INTAKE -> intake;
            case APPROVAL -> department == null ? approval : approvalByDepartment.getOrDefault(department, approval);
            case NOTIFICATION -> notification;
            case REPORTING -> reporting;
        };
    }
}
