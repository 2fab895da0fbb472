package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.query.Required;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import java.util.Set;

record RenameCollection(Catalogue catalogue) implements Command {
    private static final int NAMESPACE_NOT_FOUND = 26;

    @Override
    public Set<String> options() {
        return Set.of("to", "dropTarget");
    }

    @Override
    public Document run(Request request) {
        Namespace from = Namespace.of(Required.field(request.body(), request.command(), String.class));
        Namespace to = Namespace.of(Required.field(request.body(), "to", String.class));
        StoredCollection collection = catalogue.find(from);
        if (collection == null) {
            throw new MongoServerError(
                    NAMESPACE_NOT_FOUND, "NamespaceNotFound", "Source collection does not exist: " + from);
        }
        if (catalogue.find(to) != null && !request.flag("dropTarget")) {
            throw new NamespaceExistsException("target namespace exists");
        }
        catalogue.rename(collection, to);
        return new Document();
    }
}
