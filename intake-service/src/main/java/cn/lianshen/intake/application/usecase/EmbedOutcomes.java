package cn.lianshen.intake.application.usecase;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Received;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Joined;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Overtaken;
import cn.lianshen.kit.aggregate.Stored;
import cn.lianshen.kit.aggregate.Write;
import cn.lianshen.kit.consume.CaseBatch;
import cn.lianshen.kit.failpoint.Failpoints;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The single join writer (R5): what departments said and how far it was read become one compare-and-set on the application. */
@Component
public class EmbedOutcomes {

    private final Aggregates<Application> applications;
    private final Clock clock;

    EmbedOutcomes(Aggregates<Application> applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * Embeds what came for some cases.
     *
     * @throws Overtaken if somebody changed one of the applications meanwhile
     */
    public void handle(List<CaseBatch> cases) {
        Map<String, Stored<Application>> stored =
                applications.find(cases.stream().map(CaseBatch::applicationId).toList()).stream()
                        .collect(Collectors.toMap(Stored::id, Function.identity()));
        List<Write<Application>> joined = cases.stream()
                .map(batch -> write(batch, stored.get(batch.applicationId())))
                .toList();
        Failpoints.hit("join.beforeCas");
        applications.saveAll(joined);
        Failpoints.hit("join.afterCas");
    }

    private Write<Application> write(CaseBatch batch, @Nullable Stored<Application> stored) {
        if (stored == null) {
            throw new IllegalArgumentException("application: " + batch.applicationId() + " (expected: one of ours)");
        }
        if (!stored.cursors().equals(batch.before())) {
            throw new Overtaken(1);
        }
        Joined joined = stored.state().join(events(batch), clock.instant());
        return new Write<>(stored, joined.application(), joined.events(), batch.after());
    }

    private static List<CaseEvent> events(CaseBatch batch) {
        return batch.events().stream()
                .map(Received::event)
                .flatMap(Optional::stream)
                .toList();
    }
}
