package cn.lianshen.gateway.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for which service, and to whom. */
@Component
final class Directory {

    private final Map<Downstream, Instances> services = new EnumMap<>(Downstream.class);
    private final Map<String, Instances> departments = new HashMap<>();
    private final Breakers breakers;
    private final Repeating repeating;

    Directory(Services addresses, Breakers breakers, Repeating repeating) {
        this.breakers = breakers;
        this.repeating = repeating;
        for (Downstream downstream : Downstream.values()) {
            services.put(downstream, instances(downstream.id(), addresses.addresses(downstream)));
        }
        addresses
                .approvalByDepartment()
                .forEach((department, own) ->
                        departments.put(department, instances(Downstream.APPROVAL.id() + "-" + department, own)));
    }

    /** Those that answer for {@code downstream} to a caller of {@code department} (null: of none). */
    Instances of(Downstream downstream, @Nullable String department) {
        Instances own = downstream == Downstream.APPROVAL && department != null ? departments.get(department) : null;
        return own != null ? own : Objects.requireNonNull(services.get(downstream));
    }

    /** Further instances are called by number, as the launcher calls them. */
    private Instances instances(String name, List<URI> addresses) {
        var instances = new ArrayList<Instance>();
        for (URI address : addresses) {
            String id = instances.isEmpty() ? name : name + "-" + (instances.size() + 1);
            instances.add(new Instance(address, breakers.breaker(id), breakers.rest()));
        }
        return new Instances(instances, new RetryBudget(repeating.share(), repeating.perSecond(), System::nanoTime));
    }
}
