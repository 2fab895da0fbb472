package cn.lianshen.chaos.evidence;

import java.nio.file.Path;
import java.util.Set;

/**
 * Where the evidence of a run is.
 *
 * @param mongodb connection string without a database
 * @param kafka {@code host:port} of the broker
 * @param logs folder of the log files
 * @param deeds what the driver did, {@link cn.lianshen.chaos.history.Deed} as JSON lines
 * @param receptions what receivers got, {@link cn.lianshen.chaos.history.Reception} as JSON lines; may be missing
 * @param services names of the services that took part; only their databases and consumer groups are asked
 * @param goodReceivers addresses of receivers that answer well, where nothing may stay undelivered
 * @param poisoned application ids whose events were spoilt on purpose
 */
public record Sources(
        String mongodb,
        String kafka,
        Path logs,
        Path deeds,
        Path receptions,
        Set<String> services,
        Set<String> goodReceivers,
        Set<String> poisoned) {

    public static final String INTAKE = "intake-service";
    public static final String APPROVAL = "approval-service";
    public static final String NOTIFICATION = "notification-service";
    public static final String REPORTING = "reporting-service";

    /** Every service that keeps something. */
    public static final Set<String> ALL_SERVICES = Set.of(INTAKE, APPROVAL, NOTIFICATION, REPORTING);

    /** Copies the sets. */
    public Sources {
        services = Set.copyOf(services);
        goodReceivers = Set.copyOf(goodReceivers);
        poisoned = Set.copyOf(poisoned);
    }

    /** {@return the sources of a whole platform} */
    public static Sources of(String mongodb, String kafka, Path logs, Path deeds, Path receptions) {
        return new Sources(mongodb, kafka, logs, deeds, receptions, ALL_SERVICES, Set.of(), Set.of());
    }

    /** {@return the same where only these services took part} */
    public Sources only(Set<String> names) {
        return new Sources(mongodb, kafka, logs, deeds, receptions, names, goodReceivers, poisoned);
    }

    /** {@return the same with receivers that answer well} */
    public Sources withGoodReceivers(Set<String> addresses) {
        return new Sources(mongodb, kafka, logs, deeds, receptions, services, addresses, poisoned);
    }

    /** {@return the same with cases whose events were spoilt on purpose} */
    public Sources withPoisoned(Set<String> applications) {
        return new Sources(mongodb, kafka, logs, deeds, receptions, services, goodReceivers, applications);
    }

    /** {@return the database of a service} */
    static String database(String service) {
        return "lianshen-" + service.substring(0, service.indexOf('-'));
    }
}
