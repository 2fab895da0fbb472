package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.IndexBuild;
import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.write.DuplicateKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;

record CreateIndexes(Catalogue catalogue, IndexBuild build) implements Command {
    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEY_SPECS_CONFLICT = 86;
    private static final int MOST_INDEXES = 64;

    @Override
    public Set<String> options() {
        return Set.of("indexes", "commitQuorum");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        List<IndexDefinition> definitions = request.documents("indexes").stream()
                .map(IndexDescription::checked)
                .map(IndexDefinition::of)
                .toList();
        boolean isNew = catalogue.find(namespace) == null;
        StoredCollection collection = catalogue.findOrCreate(namespace);
        int before = collection.indexes().size() + 1;
        definitions.forEach(definition -> add(collection, definition));
        return new Document("numIndexesBefore", before)
                .append("numIndexesAfter", collection.indexes().size() + 1)
                .append("createdCollectionAutomatically", isNew);
    }

    private void add(StoredCollection collection, IndexDefinition definition) {
        if (definition.hasKeyOf(IndexDefinition.ID) || isThere(collection, definition)) {
            return;
        }
        if (collection.indexes().size() >= MOST_INDEXES) {
            throw new MongoServerError(67, "CannotCreateIndex", "add index fails, too many indexes");
        }
        build.add(collection, definition).ifPresent(duplicate -> {
            throw DuplicateKey.of(
                    collection.namespace(), definition, duplicate.entry().row());
        });
    }

    private static boolean isThere(StoredCollection collection, IndexDefinition wanted) {
        for (var index : collection.indexes()) {
            IndexDefinition existing = index.definition();
            boolean sameName = existing.name().equals(wanted.name());
            if (sameName && existing.isSameAs(wanted)) {
                return true;
            }
            if (sameName) {
                throw new MongoServerError(
                        KEY_SPECS_CONFLICT,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name as the requested index: " + wanted.name());
            }
            if (existing.isSameAs(wanted)) {
                throw new MongoServerError(
                        OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.name());
            }
        }
        return false;
    }
}
