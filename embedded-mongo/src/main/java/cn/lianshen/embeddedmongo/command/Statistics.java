package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.storage.Family;
import cn.lianshen.embeddedmongo.storage.Store;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Exact counts and estimated bytes on disk. */
record Statistics(Store store) {

    long bytes(List<StoredCollection> collections) {
        return collections.stream()
                .mapToLong(collection -> store.size(Family.DOCUMENTS, collection.documents()))
                .sum();
    }

    Document of(List<StoredCollection> collections) {
        long objects = collections.stream().mapToLong(StoredCollection::count).sum();
        int indexes = collections.stream()
                .mapToInt(collection -> collection.indexes().size() + 1)
                .sum();
        long bytes = bytes(collections);
        return new Document("count", objects)
                .append("objects", objects)
                .append("collections", collections.size())
                .append("size", bytes)
                .append("dataSize", bytes)
                .append("storageSize", bytes)
                .append("indexes", indexes)
                .append("nindexes", indexes);
    }
}
