package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

record DropDatabase(Catalogue catalogue) implements Command {
    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public Document run(Request request) {
        catalogue.of(request.database()).forEach(catalogue::drop);
        return new Document("dropped", request.database());
    }
}
