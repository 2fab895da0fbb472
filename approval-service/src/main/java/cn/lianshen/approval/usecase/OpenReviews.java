package cn.lianshen.approval.usecase;

import cn.lianshen.approval.domain.Advanced;
import cn.lianshen.approval.domain.Dossiers;
import cn.lianshen.approval.domain.FanOut;
import cn.lianshen.approval.domain.Review;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.NewAggregate;
import cn.lianshen.kit.failpoint.Failpoints;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accepted applications become reviews. Their ids follow from the case, so doing it again creates nothing twice. */
@Component
public class OpenReviews {

    private final FanOut fanOut;
    private final Dossiers dossiers;
    private final Aggregates<Review> reviews;

    OpenReviews(FanOut fanOut, Dossiers dossiers, Aggregates<Review> reviews) {
        this.fanOut = fanOut;
        this.dossiers = dossiers;
        this.reviews = reviews;
    }

    /** Opens what can be opened and lets the rest wait. */
    public void handle(List<ApplicationAccepted> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        dossiers.keep(accepted.stream().map(fanOut::dossier).toList());
        Failpoints.hit("consumer.betweenEffects");
        reviews.insertMissing(accepted.stream()
                .flatMap(application -> fanOut.reviews(application).stream())
                .map(OpenReviews::created)
                .toList());
    }

    private static NewAggregate<Review> created(Advanced advanced) {
        return new NewAggregate<>(advanced.review().id(), advanced.review(), advanced.events());
    }
}
