package cn.lianshen.approval.messaging;

import cn.lianshen.approval.usecase.AdvanceReviews;
import cn.lianshen.approval.usecase.OpenReviews;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.kit.consume.CaseBatch;
import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.kit.consume.CaseReaction;
import cn.lianshen.kit.failpoint.Failpoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies what the case log says to the reviews kept here. The effects are in many documents and harmless to repeat; the cursors move
 * last.
 */
final class CaseEventsReaction implements CaseReaction {

    private final OpenReviews openReviews;
    private final AdvanceReviews advanceReviews;
    private final CaseCursors cursors;

    CaseEventsReaction(OpenReviews openReviews, AdvanceReviews advanceReviews, CaseCursors cursors) {
        this.openReviews = openReviews;
        this.advanceReviews = advanceReviews;
        this.cursors = cursors;
    }

    @Override
    public void on(List<CaseBatch> cases) {
        openReviews.handle(cases.stream()
                .flatMap(batch -> batch.events().stream())
                .map(Received::event)
                .flatMap(Optional::stream)
                .filter(ApplicationAccepted.class::isInstance)
                .map(ApplicationAccepted.class::cast)
                .toList());
        advanceReviews.handle(whatMovesReviews(cases));
        Failpoints.hit("consumer.beforeCursors");
        cursors.advance(cases);
    }

    private static Map<String, List<CaseEvent>> whatMovesReviews(List<CaseBatch> cases) {
        Map<String, List<CaseEvent>> moving = new LinkedHashMap<>();
        for (CaseBatch batch : cases) {
            List<CaseEvent> events = batch.events().stream()
                    .map(Received::event)
                    .flatMap(Optional::stream)
                    .filter(CaseEventsReaction::movesReviews)
                    .toList();
            if (!events.isEmpty()) {
                moving.put(batch.applicationId(), events);
            }
        }
        return moving;
    }

    private static boolean movesReviews(CaseEvent event) {
        return event instanceof ReviewDecided
                || event instanceof ReviewCancelled
                || event instanceof ApplicationWithdrawn
                || event instanceof ApplicationResultIssued;
    }
}
