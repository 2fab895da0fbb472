package cn.lianshen.intake.application.domain;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Proposal;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.implementation.bind.annotation.This;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Takes in what departments said, rightly or not. */
public final class SwitchedJoin {

    private SwitchedJoin() {}

    /** Called instead of {@code Application.join}. */
    public static Joined join(
            @This Application application,
            @Argument(0) List<CaseEvent> events,
            @Argument(1) Instant at,
            @SuperCall Callable<Joined> original)
            throws Exception {
        if (Switch.on(Mutant.EMBEDS_AFTER_THE_RESULT) && application.state() == ApplicationState.ISSUED) {
            return embeddedLate(application, events, at);
        }
        Joined joined = original.call();
        return Switch.on(Mutant.JOINS_FROM_THE_REVIEWS) ? fromReviews(joined, at) : joined;
    }

    private static Joined embeddedLate(Application application, List<CaseEvent> events, Instant at) {
        Application reopened = with(application, ApplicationState.READY, application.review(), null);
        JointReview late = reopened.join(events, at).application().review();
        return new Joined(with(application, ApplicationState.ISSUED, late, application.result()), List.of());
    }

    private static Joined fromReviews(Joined joined, Instant at) {
        JointReview review = joined.application().review();
        if (joined.application().state() != ApplicationState.REVIEWING || review == null) {
            return joined;
        }
        Optional<Proposal> proposal = CompletionRule.propose(review.plan(), asStored(joined.application(), review));
        if (proposal.isEmpty()) {
            return joined;
        }
        JointReview concluded = new JointReview(
                review.acceptedAt(), review.acceptedOn(), review.plan(), review.reviews(), proposal.get());
        List<CaseEvent> events = new ArrayList<>(joined.events());
        events.add(new ApplicationReadyForResult(joined.application().id(), proposal.get(), at));
        return new Joined(with(joined.application(), ApplicationState.READY, concluded, null), events);
    }

    private static List<EmbeddedReview> asStored(Application application, JointReview review) {
        try (MongoClient client = MongoClients.create(System.getProperty("lianshen.switch.store"))) {
            MongoCollection<Document> reviews =
                    client.getDatabase("lianshen-approval").getCollection("reviews");
            return review.reviews().stream()
                    .map(embedded -> asStored(
                            embedded,
                            reviews.find(Filters.eq("_id", application.id() + ":" + embedded.matter()))
                                    .first()))
                    .toList();
        }
    }

    private static EmbeddedReview asStored(EmbeddedReview embedded, @Nullable Document review) {
        List<Document> decisions =
                review == null ? List.of() : review.get("state", Document.class).getList("decisions", Document.class);
        if (decisions.isEmpty()) {
            return embedded;
        }
        return embedded.decided(new EmbeddedDecision(
                Integer.MAX_VALUE,
                Outcome.valueOf(decisions.getLast().getString("outcome")),
                "",
                List.of(),
                null,
                null,
                "",
                new Actor("", ""),
                Instant.EPOCH));
    }

    private static Application with(
            Application application, ApplicationState state, @Nullable JointReview review, @Nullable Result result) {
        return new Application(
                application.id(),
                application.number(),
                application.filing(),
                state,
                application.submittedAt(),
                review,
                result,
                null);
    }
}
