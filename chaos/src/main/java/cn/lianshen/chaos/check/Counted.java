package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.MonthlySums.Sums;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDecision;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a report counts, as the owners store it: what became of it from the document, on which day from its event. */
record Counted(List<Item> items) {

    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String CANCELLED = "CANCELLED";

    /**
     * A case that was accepted or a review that opened.
     *
     * @param rows its row in each grouping it is counted in
     * @param ended the day it was closed; absent while it is open
     * @param end the outcome, or {@code WITHDRAWN} without one; empty while it is open
     */
    record Item(
            Map<String, String> rows,
            LocalDate began,
            @Nullable LocalDate ended,
            String end) {}

    static Counted of(Evidence evidence) {
        List<Item> items = new ArrayList<>();
        evidence.applications()
                .values()
                .forEach(application -> caseItem(evidence, application).ifPresent(items::add));
        evidence.reviews()
                .values()
                .forEach(review -> reviewItem(evidence, review).ifPresent(items::add));
        return new Counted(List.copyOf(items));
    }

    private static Optional<Item> caseItem(Evidence evidence, StoredApplication application) {
        if (!application.accepted()) {
            return Optional.empty();
        }
        StoredResult result = application.result();
        String end = result != null ? result.conclusion() : application.state().equals(WITHDRAWN) ? WITHDRAWN : "";
        LocalDate ended = result != null
                ? day(evidence, application.id(), ApplicationResultIssued.class, ApplicationResultIssued::at)
                : day(evidence, application.id(), ApplicationWithdrawn.class, ApplicationWithdrawn::at);
        return said(evidence, application.id(), ApplicationAccepted.class)
                .map(accepted -> new Item(
                        Map.of("TOTAL", "TOTAL", "SCHEME", application.scheme(), "LINE", accepted.line()),
                        accepted.acceptedOn(),
                        ended,
                        end));
    }

    private static Optional<Item> reviewItem(Evidence evidence, StoredReview review) {
        Optional<StoredDecision> decision = review.newest();
        String end = decision.map(StoredDecision::outcome).orElse(review.state().equals(CANCELLED) ? WITHDRAWN : "");
        LocalDate ended = decision.isPresent()
                ? day(evidence, review.id(), ReviewDecided.class, ReviewDecided::at)
                : day(evidence, review.id(), ReviewCancelled.class, ReviewCancelled::at);
        return said(evidence, review.id(), ReviewOpened.class)
                .map(opened -> new Item(Map.of("DEPARTMENT", review.department()), opened.startedOn(), ended, end));
    }

    private static <T extends CaseEvent> Optional<T> said(Evidence evidence, String aggregate, Class<T> type) {
        return evidence.log().said(aggregate, type).stream().findFirst();
    }

    private static <T extends CaseEvent> @Nullable LocalDate day(
            Evidence evidence, String aggregate, Class<T> type, Function<T, Instant> at) {
        return said(evidence, aggregate, type).map(at).map(WorkCalendar::dateOf).orElse(null);
    }

    /** The rows in which something is open or happened. */
    Map<String, Sums> sums(YearMonth month, String by) {
        Map<String, List<Item>> rows = new TreeMap<>();
        items.stream()
                .filter(item -> item.rows().containsKey(by))
                .forEach(item -> rows.computeIfAbsent(item.rows().getOrDefault(by, ""), _ -> new ArrayList<>())
                        .add(item));
        Map<String, Sums> sums = new TreeMap<>();
        rows.forEach((key, row) -> sums.put(key, sum(month, row)));
        sums.values().removeIf(Sums::isEmpty);
        return sums;
    }

    private static Sums sum(YearMonth month, List<Item> row) {
        LocalDate first = month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        List<Item> closed = row.stream()
                .filter(item ->
                        item.ended() != null && YearMonth.from(item.ended()).equals(month))
                .toList();
        return new Sums(
                openOn(first, row),
                row.stream()
                        .filter(item -> YearMonth.from(item.began()).equals(month))
                        .count(),
                closed.size(),
                ended(closed, "APPROVED"),
                ended(closed, "APPROVED_WITH_CONDITIONS"),
                ended(closed, "REFUSED"),
                ended(closed, WITHDRAWN),
                openOn(next, row));
    }

    /** What began before this day began and had not ended by then. */
    private static long openOn(LocalDate day, List<Item> row) {
        Stream<Item> begun = row.stream().filter(item -> item.began().isBefore(day));
        return begun.filter(item -> item.ended() == null || !item.ended().isBefore(day))
                .count();
    }

    private static long ended(List<Item> closed, String end) {
        return closed.stream().filter(item -> item.end().equals(end)).count();
    }
}
