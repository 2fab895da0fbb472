package cn.lianshen.kit.consume;

import cn.lianshen.contracts.Received;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Overtaken;
import cn.lianshen.kit.aggregate.Stored;
import cn.lianshen.kit.aggregate.Tally;
import cn.lianshen.kit.aggregate.Write;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reaction that writes down what it heard, event by event, in one document with its cursors. */
final class Hearing implements CaseReaction {

    private final Aggregates<Tally> cases;
    private final Consumer<List<CaseBatch>> before;
    private final Consumer<List<CaseBatch>> after;

    /** With something that happens before and after the write, and may go wrong. */
    Hearing(MongoDatabase database, Consumer<List<CaseBatch>> before, Consumer<List<CaseBatch>> after) {
        this.cases = Tally.aggregates(database, _ -> {});
        this.before = before;
        this.after = after;
    }

    void expect(List<String> applicationIds) {
        applicationIds.forEach(id -> Tally.create(cases, id));
    }

    @Override
    public void on(List<CaseBatch> batches) {
        before.accept(batches);
        Map<String, Stored<Tally>> stored = cases
                .find(batches.stream().map(CaseBatch::applicationId).toList())
                .stream()
                .collect(Collectors.toMap(Stored::id, Function.identity()));
        cases.saveAll(batches.stream()
                .map(batch -> write(batch, Objects.requireNonNull(stored.get(batch.applicationId()))))
                .toList());
        after.accept(batches);
    }

    private static Write<Tally> write(CaseBatch batch, Stored<Tally> stored) {
        if (!stored.cursors().equals(batch.before())) {
            throw new Overtaken(1);
        }
        Tally heard = stored.state();
        for (Received event : batch.events()) {
            List<String> marks = new ArrayList<>(heard.marks());
            marks.add(event.envelope().id());
            heard = new Tally(heard.count() + 1, marks);
        }
        return new Write<>(stored, heard, List.of(), batch.after());
    }

    /** Ids of the events one aggregate of a case has said, as they were heard. */
    List<String> heard(String aggregate) {
        return cases.find(aggregate.split(":", -1)[0]).orElseThrow().state().marks().stream()
                .filter(id -> id.startsWith(aggregate + ":1:"))
                .toList();
    }
}
