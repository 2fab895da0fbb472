package cn.lianshen.approval.web;

import cn.lianshen.approval.domain.Clocks;
import cn.lianshen.approval.domain.Dossiers;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.approval.domain.Reviews;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.web.Cursor;
import cn.lianshen.kit.web.Page;
import cn.lianshen.kit.web.Paging;
import cn.lianshen.worktime.ClockKind;
import cn.lianshen.worktime.WorkCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews to be read, always within the caller's department. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "reviews", description = "部门办件: what a department reviews")
class ReviewReadController {

    private final Reviews reviews;
    private final Dossiers dossiers;
    private final WorkCalendar calendar;
    private final Clock clock;

    ReviewReadController(Reviews reviews, Dossiers dossiers, WorkCalendar calendar, Clock clock) {
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({Role.REVIEWER, Role.DECIDER, Role.SUPERVISOR})
    @Operation(operationId = "listReviews", summary = "The department's worklist, by promised due date")
    Page<ReviewItem> worklist(
            Caller caller,
            Paging paging,
            @Parameter(description = "Which part of the list: ACTIVE, WAITING or DONE.", example = "ACTIVE")
                    @RequestParam(defaultValue = "ACTIVE")
                    Reviews.Queue queue,
            @Parameter(description = "Department, for supervisors; others always see their own.", example = "FGW")
                    @RequestParam(required = false)
                    @Nullable
                    String department) {
        String after = paging.after() == null ? null : paging.after().keys(1).getFirst();
        List<Review> found = reviews.worklist(departmentOf(caller, department), queue, after, paging.limit() + 1);
        Page<Review> page = Page.of(found, paging, review -> Cursor.at(review.worklistPosition()));
        return new Page<>(page.items().stream().map(this::item).toList(), page.next());
    }

    private static String departmentOf(Caller caller, @Nullable String asked) {
        if (caller.has(Role.SUPERVISOR) && asked != null) {
            return asked;
        }
        return caller.department().orElseThrow(() -> new ProblemException(CommonProblem.ACCESS_DENIED.with()));
    }

    @GetMapping("/{id}")
    @AllowedFor({Role.REVIEWER, Role.DECIDER, Role.SUPERVISOR})
    @Operation(operationId = "getReview", summary = "One review with everything needed to decide it")
    ReviewDetails review(Caller caller, @PathVariable String id) {
        Review review = visible(caller, id);
        return ReviewDetails.of(
                review,
                item(review),
                dossiers.find(review.assignment().applicationId()).orElse(null));
    }

    @GetMapping("/{id}/deadlines")
    @AllowedFor({Role.REVIEWER, Role.DECIDER, Role.SUPERVISOR})
    @Operation(
            operationId = "explainDeadlines",
            summary =
                    "Why the review is due when it is due, day by day, by the promise and by the law; empty before it opens")
    List<DeadlineView> deadlines(Caller caller, @PathVariable String id) {
        Clocks clocks = visible(caller, id).clocks();
        return clocks == null
                ? List.of()
                : Stream.of(ClockKind.PROMISED, ClockKind.STATUTORY)
                        .map(kind -> DeadlineView.of(kind, clocks.explain(kind, clock.instant(), calendar)))
                        .toList();
    }

    private Review visible(Caller caller, String id) {
        return reviews.find(id)
                .filter(found -> caller.has(Role.SUPERVISOR)
                        || caller.actsFor(found.assignment().department()))
                .orElseThrow(() -> new ProblemException(RefusalProblems.missing()));
    }

    private ReviewItem item(Review review) {
        return ReviewItem.of(review, calendar, clock.instant());
    }
}
