package cn.lianshen.reporting.usecase;

import cn.lianshen.reporting.domain.CaseRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The records of all cases. */
public interface CaseRecords {

    /** Those of the cases that are in the store. */
    Map<String, Kept> find(Collection<String> applicationIds);

    /** One record, if the scope has it. */
    Optional<Kept> find(String applicationId, Scope scope);

    /**
     * Stores the next revision of some records in one round trip, each record with its cursors in one write.
     *
     * @throws cn.lianshen.kit.aggregate.Overtaken if another revision came between for any of them; the others are stored
     */
    void save(List<Change> changes);

    /** One page, with one record more than the limit if there is a next page. */
    List<CaseRecord> page(CaseQuery query);

    /** Shows every record that is counted on one of these days, each once, in no order. */
    void countedOn(Set<LocalDate> days, Consumer<CaseRecord> visitor);

    /** Forgets everything. */
    void drop();
}
