package cn.lianshen.reporting.web;

import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.web.Cursor;
import cn.lianshen.kit.web.Page;
import cn.lianshen.kit.web.Paging;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.domain.CaseState;
import cn.lianshen.reporting.domain.Lights;
import cn.lianshen.reporting.usecase.CaseQuery;
import cn.lianshen.reporting.usecase.CaseQuery.Position;
import cn.lianshen.reporting.usecase.CaseRecords;
import cn.lianshen.reporting.usecase.Scope;
import cn.lianshen.worktime.WorkCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases as supervision, window, departments and applicants follow them, each within its scope. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases", description = "案件进度: where every case stands")
@AllowedFor({Role.SUPERVISOR, Role.WINDOW_CLERK, Role.LEAD_WINDOW, Role.REVIEWER, Role.DECIDER, Role.APPLICANT})
class CaseController {

    private static final int SHORTEST_SEARCH = 2;
    private static final int LONGEST_SEARCH = 100;

    private final CaseRecords records;
    private final WorkCalendar calendar;
    private final Clock clock;

    CaseController(CaseRecords records, WorkCalendar calendar, Clock clock) {
        this.records = records;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listCases",
            summary = "Cases in the caller's scope: running ones by due date, all others by newest submission")
    Page<CaseItem> list(
            Caller caller,
            Paging paging,
            @Parameter(description = "Only cases in this state.", example = "RUNNING")
                    @RequestParam(required = false)
                    @Nullable
                    CaseFilter state,
            @Parameter(description = "Number, project code, or part of the project's name.", example = "幼儿园")
                    @RequestParam(required = false)
                    @Nullable
                    String q) {
        CaseState wanted = state == null ? null : state.state();
        CaseQuery query = new CaseQuery(scopeOf(caller), wanted, search(q), position(paging), paging.limit());
        List<CaseRecord> found = records.page(query);
        Page<CaseRecord> page = Page.of(found, paging, record -> cursor(query.positionOf(record)));
        Lights lights = lights();
        return new Page<>(
                page.items().stream().map(record -> CaseItem.of(record, lights)).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCase", summary = "One case: who has decided, and who is due when")
    CaseDetails one(Caller caller, @PathVariable String id) {
        return records.find(id, scopeOf(caller))
                .filter(kept -> kept.record().state().isPresent())
                .map(kept -> CaseDetails.of(kept, lights()))
                .orElseThrow(() -> new ProblemException(ReportingRefusal.CASE_NOT_FOUND.with()));
    }

    private Lights lights() {
        return new Lights(clock.instant(), calendar);
    }

    private static Scope scopeOf(Caller caller) {
        return Scope.of(caller).orElseThrow(() -> new ProblemException(CommonProblem.ACCESS_DENIED.with()));
    }

    private static @Nullable String search(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        int characters = q.strip().codePointCount(0, q.strip().length());
        if (characters < SHORTEST_SEARCH || characters > LONGEST_SEARCH) {
            throw new ProblemException(ReportingRefusal.SEARCH_LENGTH.with(SHORTEST_SEARCH, LONGEST_SEARCH));
        }
        return q.strip();
    }

    private static @Nullable Position position(Paging paging) {
        Cursor after = paging.after();
        if (after == null) {
            return null;
        }
        List<String> keys = after.keys(2);
        try {
            return new Position(Long.parseLong(keys.getFirst()), keys.getLast());
        } catch (NumberFormatException notOurs) {
            throw new ProblemException(CommonProblem.CURSOR_INVALID.with());
        }
    }

    private static Cursor cursor(Position position) {
        return Cursor.at(Long.toString(position.key()), position.applicationId());
    }
}
