package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.IndexBuild;
import cn.lianshen.embeddedmongo.read.Reader;
import cn.lianshen.embeddedmongo.storage.Store;
import cn.lianshen.embeddedmongo.write.Changes;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Optional;

/** All commands that work on data, by name. */
final class Commands implements AutoCloseable {
    private final Cursors cursors;
    private final Map<String, Command> commands;

    Commands(Store store, Catalogue catalogue, Reader reader, Changes changes, MongoBackend backend) {
        cursors = new Cursors(backend.getClock());
        Hints hints = new Hints(catalogue);
        IndexBuild build = new IndexBuild(store, catalogue);
        Statistics statistics = new Statistics(store);
        commands = Map.ofEntries(
                Map.entry("insert", new Insert(changes)),
                Map.entry("update", new UpdateDocuments(changes, hints)),
                Map.entry("delete", new Delete(changes, hints)),
                Map.entry("findAndModify", new FindAndModify(changes, hints)),
                Map.entry("findandmodify", new FindAndModify(changes, hints)),
                Map.entry("find", new Find(catalogue, reader, cursors, hints)),
                Map.entry("getMore", new GetMore(cursors)),
                Map.entry("killCursors", new KillCursors(cursors)),
                Map.entry("count", new Count(catalogue, reader, hints)),
                Map.entry("distinct", new Distinct(catalogue, reader)),
                Map.entry("aggregate", new Aggregate(catalogue, reader, cursors, hints, backend)),
                Map.entry("create", new CreateCollection(catalogue)),
                Map.entry("createIndexes", new CreateIndexes(catalogue, build)),
                Map.entry("dropIndexes", new DropIndexes(catalogue, build)),
                Map.entry("listIndexes", new ListIndexes(catalogue, cursors)),
                Map.entry("listCollections", new ListCollections(catalogue, cursors)),
                Map.entry("listDatabases", new ListDatabases(catalogue, statistics)),
                Map.entry("renameCollection", new RenameCollection(catalogue)),
                Map.entry("drop", new Drop(catalogue)),
                Map.entry("dropDatabase", new DropDatabase(catalogue)),
                Map.entry("collStats", new CollectionStatistics(catalogue, statistics)),
                Map.entry("dbStats", new DatabaseStatistics(catalogue, statistics)));
    }

    /** The reply, or nothing if the command is not one of these. */
    Optional<Document> run(Request request) {
        Command command = commands.get(request.command());
        if (command == null) {
            return Optional.empty();
        }
        Options.check(request, command.options());
        Document reply = command.run(request);
        Utils.markOkay(reply);
        return Optional.of(reply);
    }

    @Override
    public void close() {
        cursors.close();
    }
}
