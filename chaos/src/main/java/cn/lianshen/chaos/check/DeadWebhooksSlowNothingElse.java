package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.history.Deed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** While some endpoints are dead or slow and nothing else is wrong, commands and the webhooks of all other endpoints take no longer. */
final class DeadWebhooksSlowNothingElse implements Invariant {

    @Override
    public String id() {
        return "I-25";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        List<EndpointOutages.Round> rounds = EndpointOutages.of(evidence);
        WebhookTimes webhooks = WebhookTimes.of(evidence);
        judge("commands", compare(rounds, (_, stretch) -> commands(evidence, stretch)), findings);
        judge("webhooks to other endpoints", compare(rounds, webhooks::untilOthersHad), findings);
    }

    private static Comparison compare(
            List<EndpointOutages.Round> rounds, BiFunction<Set<String>, Stretch, List<Duration>> durations) {
        return new Comparison(rounds.stream()
                .map(round -> new Comparison.Round(
                        durations.apply(round.struck(), round.calm()), durations.apply(round.struck(), round.outage())))
                .toList());
    }

    private static void judge(String what, Comparison comparison, Findings findings) {
        if (!comparison.saysSomething()) {
            findings.notYet("too few %s while only endpoints were dead".formatted(what));
            return;
        }
        findings.remark(
                "median of %s while only endpoints were dead, after that of the calm before: %s", what, comparison);
        if (comparison.isSlowerEveryTime()) {
            findings.wrong(what, "were slower each time endpoints were dead: %s", comparison);
        }
    }

    private static List<Duration> commands(Evidence evidence, Stretch stretch) {
        return evidence.deeds().stream()
                .filter(deed -> deed.hasKey() && stretch.contains(deed.begun()))
                .map(Deed::took)
                .toList();
    }
}
