package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

record DatabaseStatistics(Catalogue catalogue, Statistics statistics) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("scale", "freeStorage");
    }

    @Override
    public Document run(Request request) {
        Document reply = new Document("db", request.database());
        reply.putAll(statistics.of(catalogue.of(request.database())));
        return reply;
    }
}
