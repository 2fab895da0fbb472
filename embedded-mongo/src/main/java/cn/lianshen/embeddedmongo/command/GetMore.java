package cn.lianshen.embeddedmongo.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

record GetMore(Cursors cursors) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("collection", "batchSize");
    }

    @Override
    public Document run(Request request) {
        return cursors.more(request.number("getMore"), (int) request.number("batchSize"));
    }
}
