package cn.lianshen.notification.web;

import cn.lianshen.contracts.EventType;
import cn.lianshen.notification.domain.EventFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subscription as it is asked for. */
@Schema(description = "Which events to post where.")
record SubscriptionRequest(
        @Schema(description = "The endpoint; HTTPS and public.", example = "https://hooks.example.com/lianshen")
        @NotBlank
        @Size(max = 2048)
        String url,

        @Schema(description = "Event types; all if left out.", example = "[\"lianshen.application.result-issued.v1\"]")
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = 100) String> eventTypes,

        @Schema(description = "Only cases of this scheme.", example = "ZD-SHTZ-1") @Nullable @Size(max = 64)
        String scheme,

        @Schema(description = "Only cases in which this department takes part.", example = "FGW")
        @Nullable
        @Size(max = 64)
        String department,

        @Schema(description = "Only this case.", example = "app-5f0c") @Nullable @Size(max = 64)
        String applicationId,

        @Schema(description = "Whether the events of one case are delivered strictly in order.", example = "false")
        @Nullable
        Boolean ordered) {

    EventFilter filter() {
        List<String> types = eventTypes == null ? List.of() : eventTypes;
        for (int i = 0; i < types.size(); i++) {
            if (EventType.named(types.get(i)).isEmpty()) {
                throw NotificationProblem.ofEventType("eventTypes[" + i + "]");
            }
        }
        return new EventFilter(Set.copyOf(types), scheme, department, applicationId);
    }

    boolean isOrdered() {
        return Boolean.TRUE.equals(ordered);
    }
}
