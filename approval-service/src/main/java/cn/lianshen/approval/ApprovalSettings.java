package cn.lianshen.approval;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this instance serves.
 *
 * @param departments codes of the departments it serves, or {@code all}
 */
@Validated
@ConfigurationProperties("lianshen.approval")
public record ApprovalSettings(
        @DefaultValue("all") @NotEmpty List<String> departments) {

    private static final String ALL = "all";

    /** Which departments are served here. */
    public Predicate<String> servesDepartment() {
        return servesAll() ? _ -> true : departments::contains;
    }

    /** The consumer group: instances for different departments each read everything. */
    public String consumerGroup(String service) {
        return servesAll()
                ? service
                : service + "." + String.join("-", departments.stream().sorted().toList());
    }

    private boolean servesAll() {
        return departments.contains(ALL);
    }
}
