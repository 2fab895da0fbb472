package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.chaos.history.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stretches in which endpoints answered badly and nothing else was wrong, each beside the equally long calm before it. */
final class EndpointOutages {

    /** So long what was wrong before may still be felt: backlogs, new connections, retries. */
    private static final long SETTLING = Duration.ofSeconds(4).toNanos();

    private EndpointOutages() {}

    /**
     * One outage and the calm it is compared with.
     *
     * @param struck names of the endpoints that were bad
     */
    record Round(Stretch calm, Stretch outage, Set<String> struck) {}

    static List<Round> of(Evidence evidence) {
        Set<String> endpoints =
                evidence.told().receptions().stream().map(Reception::receiver).collect(Collectors.toSet());
        List<Trouble> troubles = evidence.observed().troubles();
        List<Trouble> ofEndpoints = troubles.stream()
                .filter(trouble -> endpoints.contains(trouble.victim()))
                .toList();
        return merged(ofEndpoints).stream()
                .map(outage -> new Round(outage.before(), outage, struck(outage, ofEndpoints)))
                .filter(round -> nothingElseIsWrong(round, troubles))
                .toList();
    }

    /** Several endpoints that are bad at the same time are one outage. */
    private static List<Stretch> merged(List<Trouble> troubles) {
        List<Stretch> merged = new ArrayList<>();
        troubles.stream()
                .map(Stretch::of)
                .sorted(Comparator.comparingLong(Stretch::from))
                .forEach(next -> {
                    boolean goesOn = !merged.isEmpty() && merged.getLast().overlaps(next);
                    merged.add(goesOn ? merged.removeLast().and(next) : next);
                });
        return merged;
    }

    private static Set<String> struck(Stretch outage, List<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> Stretch.of(trouble).overlaps(outage))
                .map(Trouble::victim)
                .collect(Collectors.toSet());
    }

    private static boolean nothingElseIsWrong(Round round, List<Trouble> troubles) {
        Stretch calm = new Stretch(round.calm().from() - SETTLING, round.calm().until());
        return troubles.stream()
                .noneMatch(trouble -> Stretch.of(trouble).overlaps(calm)
                        || (!round.struck().contains(trouble.victim())
                                && Stretch.of(trouble).overlaps(round.outage())));
    }
}
