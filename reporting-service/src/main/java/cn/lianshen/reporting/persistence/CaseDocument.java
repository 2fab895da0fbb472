package cn.lianshen.reporting.persistence;

import cn.lianshen.kit.aggregate.CursorDocument;
import cn.lianshen.reporting.domain.Acceptance;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.domain.Filing;
import cn.lianshen.reporting.usecase.Change;
import cn.lianshen.reporting.usecase.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/** How a record is laid out: itself, its cursors, and flat copies of the fields that indexes need. */
final class CaseDocument {

    static final String ID = "_id";
    static final String REVISION = "revision";
    static final String RECORD = "record";
    static final String AS_OF = "asOf";
    static final String STATE = "state";
    /** Milliseconds of the submission. */
    static final String SUBMITTED = "submitted";
    /** Epoch day on which the joint promise ends. */
    static final String DUE = "due";

    static final String DEPARTMENTS = "departments";
    static final String APPLICANT = "applicant";
    static final String TERMS = "terms";
    /** ISO dates of the days the case is counted on. */
    static final String DAYS = "days";

    static final String PROJECT_NAME = "record.filing.projectName";

    private final Codec<CaseRecord> codec;

    CaseDocument(Codec<CaseRecord> codec) {
        this.codec = codec;
    }

    /** Needs the field {@link #RECORD} only. */
    CaseRecord record(RawBsonDocument document) {
        return ((RawBsonDocument) document.getDocument(RECORD)).decode(codec);
    }

    Kept read(RawBsonDocument document) {
        return new Kept(
                record(document),
                document.getNumber(REVISION).longValue(),
                CursorDocument.read(document),
                Instant.ofEpochMilli(document.getDateTime(AS_OF).getValue()));
    }

    /** The update to the next revision. Leaves out what is not known yet, so that no index has an entry for it. */
    Document update(Change change) {
        CaseRecord record = change.record();
        Document set = new Document(RECORD, record)
                .append(AS_OF, Date.from(change.after().asOf()))
                .append(DEPARTMENTS, record.departments().toList())
                .append(
                        DAYS,
                        change.days().stream().map(LocalDate::toString).sorted().toList());
        record.state().ifPresent(state -> set.append(STATE, state.name()));
        Filing filing = record.filing();
        if (filing != null) {
            set.append(SUBMITTED, filing.submittedAt().toEpochMilli())
                    .append(APPLICANT, filing.applicantAccount())
                    .append(TERMS, SearchTerms.of(filing));
        }
        Acceptance acceptance = record.acceptance();
        if (acceptance != null) {
            set.append(DUE, acceptance.promisedDue().toEpochDay());
        }
        set.putAll(CursorDocument.paths(change.after().cursors()));
        return new Document("$set", set).append("$inc", new Document(REVISION, 1L));
    }
}
