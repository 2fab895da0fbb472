package cn.lianshen.kit.consume;

import cn.lianshen.kit.KitSettings;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/** Makes the listener of a service. */
public final class CaseListeners {

    private final MongoDatabase database;
    private final KitSettings settings;
    private final ParkedEvents parked;
    private final ConsumptionWatch watch;

    /** For one service with its own database. */
    public CaseListeners(MongoDatabase database, KitSettings settings, Clock clock) {
        this(database, settings, clock, ConsumptionWatch.NONE);
    }

    /** For one service with its own database, watched while it applies. */
    public CaseListeners(MongoDatabase database, KitSettings settings, Clock clock, ConsumptionWatch watch) {
        this.watch = watch;
        this.database = database;
        this.settings = settings;
        this.parked = new ParkedEvents(database, clock);
    }

    /** What waits in this service. */
    public ParkedEvents parked() {
        return parked;
    }

    /**
     * The consumer that applies events through a reaction.
     *
     * @param collection where the case documents with the cursors are; their ids are application ids
     */
    public CaseConsumer consumer(String collection, CaseReaction reaction) {
        return new CaseConsumer(new CaseCursors(database, collection), parked, reaction);
    }

    /** The cursors in a collection, for reactions that move them themselves. */
    public CaseCursors cursors(String collection) {
        return new CaseCursors(database, collection);
    }

    /** The listener that feeds a consumer from Kafka. */
    public CaseListener listener(ConsumerSettings consumerSettings, CaseConsumer consumer) {
        return new CaseListener(consumerSettings, settings.kafka(), consumer, watch);
    }
}
