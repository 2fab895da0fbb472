package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import java.util.ArrayList;
import java.util.List;

/** Asks every invariant. */
public final class Checker {

    private static final List<Invariant> INVARIANTS = List.of(
            new EveryFilingIsOneApplication(),
            new EveryAcceptedMatterHasOneReview(),
            new EveryApplicationHasAtMostOneResult(),
            new EveryResultFollowsFromItsBasis(),
            new EveryClosingNamesWhatWasEmbedded(),
            new EveryHistoryIsLegal(),
            new TheLogHasEveryEventInOrder(),
            new LogArchiveAndDocumentsAgree(),
            new EveryReaderIsAtTheEnd(),
            new EveryEffectIsOnce(),
            new EveryAnsweredCommandHappened(),
            new EveryRefusalWasLegal(),
            new OneKeyIsOneCommand(),
            new NobodyReadsThePast(),
            new EveryWebhookArrives(),
            new OrderedWebhooksArriveInOrder(),
            new ThePublicTopicIsCompleteAndPublic(),
            new EverybodyIsTold(),
            new FiguresEqualARecount(),
            new MonthlySumsEqualARecount(),
            new NobodyRecordsItYet("I-19", "there is no audit chain yet"),
            new NobodyRecordsItYet("I-20", "no event tells that a deadline has passed yet"),
            new NobodySeesAnotherDepartment(),
            new NobodyIssuesWhatHeDecided(),
            new NothingAnsweredIsForgotten(),
            new NothingGrowsWithoutBound(),
            new NobodyHoardsTheMachine(),
            new WritesDoNotNeedTheLog(),
            new DeadWebhooksSlowNothingElse(),
            new LogsAreClean());

    private Checker() {}

    /** {@return what is wrong, what nobody looked at, and the figures} */
    public static Verdict check(Evidence evidence) {
        History history = History.of(evidence);
        List<Violation> violations = new ArrayList<>();
        List<NotYetChecked> notYetChecked = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Invariant invariant : INVARIANTS) {
            invariant.check(evidence, history, new Findings(invariant.id(), violations, notYetChecked, remarks));
        }
        long acknowledged = history.commands().stream().filter(Command::done).count();
        return new Verdict(violations, notYetChecked, remarks, Figures.of(acknowledged, events(evidence), violations));
    }

    private static long events(Evidence evidence) {
        return evidence.log().aggregates().stream()
                .map(evidence.log()::firsts)
                .mapToLong(List<LoggedEvent>::size)
                .sum();
    }
}
