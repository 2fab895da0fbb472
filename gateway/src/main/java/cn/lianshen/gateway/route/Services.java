package cn.lianshen.gateway.route;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are: one address for each instance, separated by commas.
 *
 * @param approvalByDepartment departments that run their own approval-service: department code to its addresses
 */
@Validated
@ConfigurationProperties("lianshen.services")
public record Services(
        @NotEmpty List<URI> intake,
        @NotEmpty List<URI> approval,
        @NotEmpty List<URI> notification,
        @NotEmpty List<URI> reporting,
        @DefaultValue Map<String, @NotEmpty List<URI>> approvalByDepartment) {

    /** The addresses of the instances that answer unless a department has its own. */
    List<URI> addresses(Downstream downstream) {
        return switch (downstream) {
            case INTAKE -> intake;
            case APPROVAL -> approval;
            case NOTIFICATION -> notification;
            case REPORTING -> reporting;
        };
    }
}
