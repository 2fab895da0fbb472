package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

record CreateCollection(Catalogue catalogue) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("autoIndexId", "idIndex");
    }

    @Override
    public Document run(Request request) {
        catalogue.create(request.namespace(), true);
        return new Document();
    }
}
