package cn.lianshen.approval.usecase;

import cn.lianshen.approval.domain.Advanced;
import cn.lianshen.approval.domain.CaseProgress;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Stored;
import cn.lianshen.kit.aggregate.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened elsewhere in a case opens or ends its reviews here. */
@Component
public class AdvanceReviews {

    private final Aggregates<Review> reviews;
    private final CaseProgress progress;

    AdvanceReviews(Aggregates<Review> reviews, CaseProgress progress) {
        this.reviews = reviews;
        this.progress = progress;
    }

    /**
     * Applies the events of some cases.
     *
     * @param events by application id, in the order of the log
     * @throws cn.lianshen.kit.aggregate.Overtaken if somebody of a department was faster with one of the reviews
     */
    public void handle(Map<String, List<CaseEvent>> events) {
        if (events.isEmpty()) {
            return;
        }
        reviews.saveAll(concerned(events)
                .map(stored -> write(stored, caseOf(stored, events)))
                .flatMap(Optional::stream)
                .toList());
    }

    /** The end of a case concerns all its reviews, everything else only those that wait. */
    private Stream<Stored<Review>> concerned(Map<String, List<CaseEvent>> events) {
        Map<Boolean, List<String>> byEnd = events.keySet().stream()
                .collect(Collectors.partitioningBy(
                        id -> events.getOrDefault(id, List.of()).stream().anyMatch(AdvanceReviews::endsCase)));
        return Stream.concat(
                find(Review.APPLICATION_KEY, byEnd.getOrDefault(true, List.of())),
                find(Review.WAITING_KEY, byEnd.getOrDefault(false, List.of())));
    }

    private Stream<Stored<Review>> find(String key, List<String> applicationIds) {
        return applicationIds.isEmpty() ? Stream.of() : reviews.findByKey(key, applicationIds).stream();
    }

    private static boolean endsCase(CaseEvent event) {
        return event instanceof ApplicationWithdrawn || event instanceof ApplicationResultIssued;
    }

    private static List<CaseEvent> caseOf(Stored<Review> stored, Map<String, List<CaseEvent>> events) {
        return events.getOrDefault(stored.state().assignment().applicationId(), List.of());
    }

    private Optional<Write<Review>> write(Stored<Review> stored, List<CaseEvent> events) {
        Review review = stored.state();
        List<CaseEvent> said = new ArrayList<>();
        for (CaseEvent event : events) {
            Advanced advanced = progress.after(review, event);
            review = advanced.review();
            said.addAll(advanced.events());
        }
        return Objects.equals(review, stored.state())
                ? Optional.empty()
                : Optional.of(new Write<>(stored, review, said, Map.of()));
    }
}
