package cn.lianshen.kit.aggregate;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.EventType;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.telemetry.Origins;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.jspecify.annotations.Nullable;

/** How an aggregate is laid out in MongoDB. The state is a record of the domain; everything around it is plumbing. */
final class AggregateDocument<S> {

    static final String ID = "_id";
    static final String EPOCH = "epoch";
    static final String REVISION = "revision";
    static final String SEQUENCE = "sequence";
    static final String STATE = "state";
    static final String KEYS = "keys";
    static final String CURSORS = "cursors";
    static final String OUTBOX = "outbox";
    static final String RECENT = "recent";
    private static final String ANSWER = "answer";
    private static final int FIRST_EPOCH = 1;

    private final Codec<S> stateCodec;
    private final SearchKeys<S> searchKeys;
    private final Clock clock;

    AggregateDocument(Codec<S> stateCodec, SearchKeys<S> searchKeys, Clock clock) {
        this.stateCodec = stateCodec;
        this.searchKeys = searchKeys;
        this.clock = clock;
    }

    Stored<S> read(RawBsonDocument document) {
        return new Stored<>(
                document.getString(ID).getValue(),
                document.getNumber(EPOCH).intValue(),
                document.getNumber(REVISION).longValue(),
                document.getNumber(SEQUENCE).longValue(),
                state(document),
                CursorDocument.read(document),
                document.getArray(OUTBOX).size(),
                recent(document));
    }

    S state(RawBsonDocument document) {
        return ((RawBsonDocument) document.getDocument(STATE)).decode(stateCodec);
    }

    private static List<RecentCommand> recent(RawBsonDocument document) {
        List<RecentCommand> recent = new ArrayList<>();
        for (BsonValue value : document.getArray(RECENT)) {
            BsonDocument command = value.asDocument();
            recent.add(new RecentCommand(
                    command.getString("key").getValue(),
                    command.getString("digest").getValue(),
                    command.containsKey(ANSWER) ? command.getString(ANSWER).getValue() : null));
        }
        return recent;
    }

    Document create(NewAggregate<S> aggregate, List<Document> recent) {
        return new Document(ID, aggregate.id())
                .append(EPOCH, FIRST_EPOCH)
                .append(REVISION, 1L)
                .append(SEQUENCE, (long) aggregate.events().size())
                .append(STATE, aggregate.state())
                .append(KEYS, keys(aggregate.id(), aggregate.state()))
                .append(CURSORS, new Document())
                .append(OUTBOX, outbox(aggregate.id(), 0, aggregate.events()))
                .append(RECENT, recent);
    }

    Document keys(String id, S state) {
        return new Document(searchKeys.of(id, state));
    }

    /** Outbox entries that follow the given sequence. Throws if one could never be sent, before anything is stored. */
    List<Document> outbox(String aggregate, long sequence, List<? extends CaseEvent> events) {
        List<Document> entries = new ArrayList<>(events.size());
        Date now = Date.from(clock.instant());
        @Nullable String traceparent = Origins.of(aggregate);
        long next = sequence;
        for (CaseEvent event : events) {
            next++;
            Document entry = new Document(SEQUENCE, next)
                    .append("type", EventType.of(event).wireName())
                    .append("at", now)
                    .append("payload", CaseEventCodec.text(CaseEventCodec.data(event)));
            if (traceparent != null) {
                entry.append("traceparent", traceparent);
            }
            entries.add(entry);
        }
        return entries;
    }

    static Document done(CommandId command, String answer) {
        return refused(command).append(ANSWER, answer);
    }

    static Document refused(CommandId command) {
        return new Document("key", command.key()).append("digest", command.digest());
    }
}
