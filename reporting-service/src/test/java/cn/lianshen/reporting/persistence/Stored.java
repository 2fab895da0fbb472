package cn.lianshen.reporting.persistence;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.Topics;
import cn.lianshen.embeddedmongo.EmbeddedMongo;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.consume.CaseReaction;
import cn.lianshen.reporting.usecase.CaseRecords;
import cn.lianshen.reporting.usecase.CountDays;
import cn.lianshen.reporting.usecase.DayTallies;
import cn.lianshen.reporting.usecase.RebuildNote;
import cn.lianshen.reporting.usecase.ReportMonth;
import cn.lianshen.reporting.usecase.UpdateCaseRecords;
import cn.lianshen.worktime.WorkCalendar;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** The service without its edges: an embedded store, and a consumer that is handed records instead of polling them. */
public final class Stored implements AutoCloseable {

    /** One for all tests of a run; each has a database of its own. */
    private static final EmbeddedMongo SERVER = server();

    private static final AtomicInteger DATABASES = new AtomicInteger();

    public final Clock clock;
    public final MongoDatabase database;
    public final CaseRecords records;
    public final DayTallies tallies;
    public final RebuildNote note;
    public final UpdateCaseRecords update;
    public final ReportMonth reports;
    public final CaseListeners listeners;

    private final MongoClient client;
    private final CaseConsumer consumer;

    private Stored(Clock clock) {
        WorkCalendar calendar = WorkCalendar.builtIn();
        this.clock = clock;
        this.client = MongoClients.create(address() + "?timeoutMS=30000");
        this.database = client.getDatabase("reporting" + DATABASES.incrementAndGet());
        this.records = new MongoCaseRecords(database);
        this.tallies = new MongoDayTallies(database, calendar.version(), clock);
        this.note = new MongoRebuildNote(database);
        this.update = new UpdateCaseRecords(records, tallies, calendar);
        this.reports = new ReportMonth(new CountDays(records, tallies, calendar, clock), clock);
        this.listeners = new CaseListeners(
                database,
                new KitSettings(
                        "1",
                        new KitSettings.Mongodb(address(), database.getName(), Duration.ofSeconds(10), 5),
                        new KitSettings.Kafka("127.0.0.1:1", Map.of())),
                clock);
        this.consumer = consumer(update);
    }

    /** Where the store of this run is. */
    public static String address() {
        return SERVER.connectionString();
    }

    private static EmbeddedMongo server() {
        try {
            return EmbeddedMongo.start(EmbeddedMongo.Settings.in(Files.createTempDirectory("reporting-it"))
                    .onPort(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stored start(Clock clock) {
        return new Stored(clock);
    }

    /** A second consumer on the same records, as another instance would have it. */
    public CaseConsumer consumer(CaseReaction reaction) {
        return listeners.consumer(MongoCaseRecords.COLLECTION, reaction);
    }

    /** Throws what the consumer remembers away, as a rebuild does. */
    public void forget() {
        consumer.forget();
    }

    /** Hands over events as they would come from the log. */
    public void hear(List<Received> events) {
        consumer.accept(consumed(events));
    }

    /** Hands over events a few at a time. */
    public void hear(List<Received> events, int atATime) {
        for (int from = 0; from < events.size(); from += atATime) {
            hear(events.subList(from, Math.min(from + atATime, events.size())));
        }
    }

    public static List<ConsumerRecord<String, byte[]>> consumed(List<Received> events) {
        return events.stream().map(Stored::consumed).toList();
    }

    private static ConsumerRecord<String, byte[]> consumed(Received event) {
        ProducerRecord<String, byte[]> produced = produced(event);
        return new ConsumerRecord<>(
                produced.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                produced.key(),
                produced.value(),
                produced.headers(),
                Optional.empty());
    }

    /** An event as intake or approval would send it. */
    public static ProducerRecord<String, byte[]> produced(Received event) {
        byte[] data = CaseEventCodec.data(event.event().orElseThrow());
        CloudEvent cloudEvent = CaseEventCodec.cloudEvent(event.envelope(), data);
        return KafkaMessageFactory.<String>createWriter(
                        Topics.CASE_EVENTS, null, null, event.envelope().applicationId())
                .writeBinary(cloudEvent);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
