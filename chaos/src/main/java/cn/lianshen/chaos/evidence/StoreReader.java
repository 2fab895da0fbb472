package cn.lianshen.chaos.evidence;

import cn.lianshen.contracts.Sha256;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;

/** Reads the databases of the services; what it reads it makes lean at once. */
final class StoreReader implements AutoCloseable {

    private static final int DOCUMENTS_A_BATCH = 500;

    private final Sources sources;
    private final MongoClient client;

    StoreReader(Sources sources) {
        this.sources = sources;
        this.client = MongoClients.create(sources.mongodb());
    }

    /** Nothing, if the service took no part. */
    <T> List<T> read(String service, String collection, Function<Fields, T> lean) {
        if (!sources.services().contains(service)) {
            return List.of();
        }
        return collection(service, collection)
                .find()
                .batchSize(DOCUMENTS_A_BATCH)
                .map(Fields::new)
                .map(lean::apply)
                .into(new ArrayList<>());
    }

    /** How far each service has come in each case. */
    List<Cursors> cursors() {
        List<Cursors> all = new ArrayList<>();
        for (String service : sources.services()) {
            String name = service.equals(Sources.INTAKE) ? "applications" : "cases";
            collection(service, name)
                    .find()
                    .projection(Projections.include("cursors"))
                    .batchSize(DOCUMENTS_A_BATCH)
                    .map(document -> Cursors.of(service, new Fields(document)))
                    .into(all);
        }
        return all;
    }

    List<Parked> parked() {
        List<Parked> all = new ArrayList<>();
        sources.services()
                .forEach(service -> all.addAll(read(service, "parked", document -> Parked.of(service, document))));
        return all;
    }

    Map<String, Archived> archive() {
        Map<String, Archived> archive = new HashMap<>();
        for (String service : List.of(Sources.INTAKE, Sources.APPROVAL)) {
            read(service, "events", StoreReader::archived).forEach(event -> archive.put(event.id(), event));
        }
        return archive;
    }

    private static Archived archived(Fields event) {
        return new Archived(
                event.text("_id"),
                event.text("aggregate"),
                event.number("sequence"),
                Sha256.hex(event.text("payload").getBytes(StandardCharsets.UTF_8)));
    }

    MongoCollection<Document> collection(String service, String name) {
        return client.getDatabase(Sources.database(service)).getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}
