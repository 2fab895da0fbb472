package cn.lianshen.chaos.evidence;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Waits, while people go on, until no webhook waits for longer than one does on a good day. */
public final class Backlog {

    private static final Duration USUAL = Duration.ofSeconds(2);

    private Backlog() {}

    /**
     * Waits.
     *
     * @param most how long at most
     * @return how much still waits after that time; empty if all have caught up
     */
    public static Optional<String> await(Sources sources, Duration most) throws InterruptedException {
        try (StoreReader store = new StoreReader(sources)) {
            return Looking.until(() -> look(store), most);
        }
    }

    private static Optional<String> look(StoreReader store) {
        long late = store.collection(Sources.NOTIFICATION, "deliveries")
                .countDocuments(Filters.and(
                        Filters.eq("state", "PENDING"),
                        Filters.lt("createdAt", Date.from(Instant.now().minus(USUAL)))));
        return late == 0
                ? Optional.empty()
                : Optional.of(late + " webhooks wait for longer than " + USUAL.toSeconds() + " s");
    }
}
