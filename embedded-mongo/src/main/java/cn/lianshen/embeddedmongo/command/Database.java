package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.read.Reader;
import cn.lianshen.embeddedmongo.write.Changes;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A database as the aggregation stages of mongo-java-server see it. */
record Database(
        String name,
        Catalogue catalogue,
        Reader reader,
        @Nullable Changes changes) implements MongoDatabase {
    Database(String name, Catalogue catalogue, Reader reader) {
        this(name, catalogue, reader, null);
    }

    @Override
    public String getDatabaseName() {
        return name;
    }

    @Override
    public @Nullable MongoCollection<?> resolveCollection(String collection, boolean required) {
        StoredCollection found = catalogue.find(new Namespace(name, collection));
        return found == null ? null : new CollectionOfStages(this, found);
    }

    @Override
    public MongoCollection<?> createCollectionOrThrowIfExists(String collection, CollectionOptions options) {
        return new CollectionOfStages(this, catalogue.create(new Namespace(name, collection), true));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        StoredCollection found = catalogue.find(new Namespace(name, collection));
        if (found != null) {
            catalogue.drop(found);
        }
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        StoredCollection found = catalogue.find(new Namespace(from.getDatabaseName(), collection.getCollectionName()));
        if (found != null) {
            catalogue.rename(found, new Namespace(name, newName));
        }
    }

    @Override
    public void unregisterCollection(String collection) {
        throw new UnsupportedOperationException("collections are moved by the catalogue");
    }

    @Override
    public void drop(Oplog oplog) {
        catalogue.of(name).forEach(catalogue::drop);
    }

    @Override
    public boolean isEmpty() {
        return catalogue.of(name).isEmpty();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        throw new NoSuchCommandException(command);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new NoSuchCommandException("query");
    }

    @Override
    public void handleClose(Channel channel) {}
}
