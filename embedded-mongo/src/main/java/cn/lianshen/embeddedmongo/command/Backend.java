package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.read.Reader;
import cn.lianshen.embeddedmongo.storage.Store;
import cn.lianshen.embeddedmongo.write.Changes;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where mongo-java-server hands over what it read from the wire; it answers only what is not about data. */
public final class Backend extends AbstractMongoBackend {
    private static final Logger log = LoggerFactory.getLogger(Backend.class);
    private static final int INTERNAL_ERROR = 1;
    private static final int BAD_VALUE = 2;
    private static final Set<String> ABOUT_THE_SERVER = Set.of(
            "ismaster",
            "isMaster",
            "hello",
            "buildInfo",
            "buildinfo",
            "ping",
            "whatsmyuri",
            "serverStatus",
            "getLog",
            "hostInfo",
            "connectionStatus",
            "getCmdLineOpts",
            "endSessions");

    private final Store store;
    private final Catalogue catalogue;
    private final Reader reader;
    private final Changes changes;
    private final Commands commands;

    /** Serves this store and closes it in the end. */
    public Backend(Store store) {
        this.store = store;
        this.catalogue = new Catalogue(store);
        this.reader = new Reader(store);
        this.changes = new Changes(store, catalogue, reader, new Database("workbench", catalogue, reader));
        this.commands = new Commands(store, catalogue, reader, changes, this);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        ReplyEncoder.install(message.getChannel());
        Document body = message.getDocument();
        String command = body.keySet().iterator().next();
        try {
            return handleCommand(message.getChannel(), message.getDatabaseName(), command, body);
        } catch (MongoServerError e) {
            return failure(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
        } catch (MongoServerException e) {
            return failure(INTERNAL_ERROR, "InternalError", e.getMessageWithoutErrorCode());
        } catch (ClassCastException | IllegalArgumentException e) {
            log.warn("the arguments of {} are not understood", command, e);
            return failure(
                    BAD_VALUE, "BadValue", "the arguments of '" + command + "' are not understood: " + e.getMessage());
        } catch (RuntimeException e) {
            log.error("{} failed", command, e);
            return failure(INTERNAL_ERROR, "InternalError", "'" + command + "' failed: " + e);
        }
    }

    private static Document failure(int code, String name, String message) {
        return new Document("ok", 0.0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document body) {
        return commands.run(new Request(command, database, body)).orElseGet(() -> {
            if (!ABOUT_THE_SERVER.contains(command)) {
                throw new NoSuchCommandException(command);
            }
            return aboutTheServer(channel, database, command, body);
        });
    }

    private Document aboutTheServer(Channel channel, String database, String command, Document body) {
        boolean greeting = command.equals("hello");
        Document reply =
                super.handleCommand(channel, greeting ? "admin" : database, greeting ? "ismaster" : command, body);
        return greeting ? reply.append("isWritablePrimary", true) : reply;
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "OP_QUERY is not supported for data");
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, catalogue, reader, changes);
    }

    @Override
    public void close() {
        commands.close();
        store.close();
    }
}
