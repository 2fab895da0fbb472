package cn.lianshen.intake.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Plan;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.domain.Schemes;
import cn.lianshen.kit.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTest {

    private final Scheme scheme = Schemes.shipped("SOC-BA-S23");
    private final Plan plan = Plans.of(CompletionPolicy.ALL, "M-0", "M-1");

    private final Map<ApplicationState, Application> inState = Map.of(
            ApplicationState.DRAFT, Cases.draft(scheme),
            ApplicationState.SUBMITTED, Cases.submitted(scheme),
            ApplicationState.REVIEWING, Cases.reviewing(plan),
            ApplicationState.READY, Cases.ready(plan),
            ApplicationState.ISSUED, Cases.issued(plan),
            ApplicationState.WITHDRAWN, Cases.withdrawn(plan),
            ApplicationState.NOT_ACCEPTED, Cases.notAccepted());

    private final Map<String, Function<Application, Decision<Application, ?, Refusal>>> commands = Map.of(
            "submit", application -> application.submit(Cases.APPLICANT, Cases.SUBMITTED_AT),
            "accept", application -> application.accept(plan, Cases.ACCEPTED_ON, Cases.CLERK, Cases.ACCEPTED_AT),
            "decline", application -> application.declineAcceptance("不属于本级", Cases.CLERK, Cases.ACCEPTED_AT),
            "withdraw", application -> application.withdraw("项目取消", Cases.APPLICANT, Cases.LATER),
            "issue", application -> application.issue(Orders.concluding(Conclusion.APPROVED, null)));

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,        submit,   SUBMITTED
            DRAFT,        accept,   NOT_SUBMITTED
            DRAFT,        decline,  NOT_SUBMITTED
            DRAFT,        withdraw, WITHDRAWN
            DRAFT,        issue,    NOT_READY
            SUBMITTED,    submit,   ALREADY_SUBMITTED
            SUBMITTED,    accept,   REVIEWING
            SUBMITTED,    decline,  NOT_ACCEPTED
            SUBMITTED,    withdraw, WITHDRAWN
            SUBMITTED,    issue,    NOT_READY
            REVIEWING,    submit,   ALREADY_SUBMITTED
            REVIEWING,    accept,   ALREADY_ACCEPTED
            REVIEWING,    decline,  ALREADY_ACCEPTED
            REVIEWING,    withdraw, WITHDRAWN
            REVIEWING,    issue,    NOT_READY
            READY,        submit,   ALREADY_SUBMITTED
            READY,        accept,   ALREADY_ACCEPTED
            READY,        decline,  ALREADY_ACCEPTED
            READY,        withdraw, WITHDRAWN
            READY,        issue,    ISSUED
            ISSUED,       submit,   ALREADY_ISSUED
            ISSUED,       accept,   ALREADY_ISSUED
            ISSUED,       decline,  ALREADY_ISSUED
            ISSUED,       withdraw, ALREADY_ISSUED
            ISSUED,       issue,    ALREADY_ISSUED
            WITHDRAWN,    submit,   ALREADY_WITHDRAWN
            WITHDRAWN,    accept,   ALREADY_WITHDRAWN
            WITHDRAWN,    decline,  ALREADY_WITHDRAWN
            WITHDRAWN,    withdraw, ALREADY_WITHDRAWN
            WITHDRAWN,    issue,    ALREADY_WITHDRAWN
            NOT_ACCEPTED, submit,   WAS_NOT_ACCEPTED
            NOT_ACCEPTED, accept,   WAS_NOT_ACCEPTED
            NOT_ACCEPTED, decline,  WAS_NOT_ACCEPTED
            NOT_ACCEPTED, withdraw, WAS_NOT_ACCEPTED
            NOT_ACCEPTED, issue,    WAS_NOT_ACCEPTED
            """)
    void answersEveryCommandInEveryState(ApplicationState state, String command, String answer) {
        var decision = command(command).apply(in(state));

        assertThat(
                        switch (decision) {
                            case Decision.Changed<Application, ?, Refusal> changed ->
                                changed.state().state().name();
                            case Decision.Declined<Application, ?, Refusal> declined ->
                                declined.refusal().name();
                        })
                .isEqualTo(answer);
    }

    private Application in(ApplicationState state) {
        return Objects.requireNonNull(inState.get(state));
    }

    private Function<Application, Decision<Application, ?, Refusal>> command(String name) {
        return Objects.requireNonNull(commands.get(name));
    }

    @Test
    void tellsWhatWasHandedIn() {
        var submitted = Cases.changed(Cases.draft(scheme).submit(Cases.APPLICANT, Cases.SUBMITTED_AT));

        assertThat(submitted.state().submittedAt()).isEqualTo(Cases.SUBMITTED_AT);
        assertThat(submitted.events()).singleElement().isInstanceOfSatisfying(ApplicationSubmitted.class, event -> {
            assertThat(event.applicationId()).isEqualTo(Cases.ID);
            assertThat(event.scheme()).isEqualTo(scheme.reference());
            assertThat(event.by()).isEqualTo(Cases.APPLICANT.actor());
            assertThat(event.at()).isEqualTo(Cases.SUBMITTED_AT);
        });
    }

    @Test
    void givesEveryDepartmentEverythingItNeedsOnAcceptance() {
        Application submitted = Cases.submitted(scheme);

        var accepted = Cases.changed(submitted.accept(plan, Cases.ACCEPTED_ON, Cases.CLERK, Cases.ACCEPTED_AT));

        assertThat(accepted.events()).singleElement().isInstanceOfSatisfying(ApplicationAccepted.class, event -> {
            assertThat(event.plan()).isEqualTo(plan);
            assertThat(event.form()).isEqualTo(submitted.filing().form());
            assertThat(event.materials()).isEqualTo(submitted.filing().materials());
            assertThat(event.acceptedOn()).isEqualTo(Cases.ACCEPTED_ON);
        });
        assertThat(accepted.state().jointReview().orElseThrow().reviews())
                .extracting(EmbeddedReview::matter, EmbeddedReview::state)
                .containsExactly(
                        tuple("M-0", EmbeddedReview.State.WAITING), tuple("M-1", EmbeddedReview.State.WAITING));
    }

    @Test
    void tellsTheApplicantWhyItWasNotAccepted() {
        var declined =
                Cases.changed(Cases.submitted(scheme).declineAcceptance("不属于本级", Cases.CLERK, Cases.ACCEPTED_AT));

        assertThat(declined.state().closingReason()).isEqualTo("不属于本级");
        assertThat(declined.events())
                .containsExactly(new ApplicationNotAccepted(Cases.ID, "不属于本级", Cases.CLERK.actor(), Cases.ACCEPTED_AT));
    }

    @Test
    void namesTheDecisionsThatHadArrivedWhenItWasWithdrawn() {
        Application partly = Cases.reviewing(plan)
                .join(List.of(Said.approved("M-1")), Cases.LATER)
                .application();

        var withdrawn = Cases.changed(partly.withdraw("项目取消", Cases.APPLICANT, Cases.LATER));

        assertThat(withdrawn.events())
                .containsExactly(new ApplicationWithdrawn(
                        Cases.ID,
                        "项目取消",
                        List.of(new Basis("M-1", 1, "hash-M-1-1")),
                        Cases.APPLICANT.actor(),
                        Cases.LATER));
    }

    @Nested
    class WhenTheResultIsIssued {

        @Test
        void itRestsOnTheDecisionsThatAreEmbedded() {
            Application ready = Cases.reviewing(plan)
                    .join(
                            List.of(
                                    Said.approved("M-0"),
                                    Said.approved("M-1"),
                                    Said.corrected("M-1", 2, Outcome.APPROVED_WITH_CONDITIONS)),
                            Cases.LATER)
                    .application();

            var issued = Cases.changed(ready.issue(Orders.following(ready)));

            Result result = Objects.requireNonNull(issued.state().result());
            assertThat(result.conclusion()).isEqualTo(Conclusion.APPROVED_WITH_CONDITIONS);
            assertThat(result.conditions()).containsExactly("M-1补充绿化方案");
            assertThat(result.basis())
                    .containsExactly(new Basis("M-0", 1, "hash-M-0-1"), new Basis("M-1", 2, "hash-M-1-2"));
            assertThat(result.deviationReason()).isNull();
            assertThat(issued.events())
                    .containsExactly(new ApplicationResultIssued(
                            Cases.ID,
                            result.number(),
                            result.conclusion(),
                            result.decisions(),
                            result.basis(),
                            result.verificationCode(),
                            result.digest(),
                            null,
                            Cases.LEAD.actor(),
                            Orders.ISSUED_AT));
        }

        @Test
        void itNamesTheMatterThatEndedUndecided() {
            Application ready = Cases.reviewing(plan)
                    .join(List.of(Said.decided("M-0", Outcome.REFUSED), Said.cancelled("M-1")), Cases.LATER)
                    .application();

            Result result = issued(ready, Orders.concluding(Conclusion.REFUSED, null));

            assertThat(result.decisions().getFirst().reason()).isEqualTo("不符合规划");
            assertThat(result.decisions().getLast().outcome()).isNull();
            assertThat(result.basis()).containsExactly(new Basis("M-0", 1, "hash-M-0-1"));
        }

        @Test
        void anotherConclusionNeedsAReason() {
            Application ready = Cases.ready(plan);

            for (String reason : List.of("", "  ")) {
                assertDeclined(
                        ready.issue(Orders.concluding(Conclusion.REFUSED, reason)), Refusal.DEVIATION_NEEDS_REASON);
            }
            assertDeclined(ready.issue(Orders.concluding(Conclusion.REFUSED, null)), Refusal.DEVIATION_NEEDS_REASON);
            assertThat(issued(ready, Orders.concluding(Conclusion.REFUSED, "现场情况变化"))
                            .deviationReason())
                    .isEqualTo("现场情况变化");
        }

        @Test
        void aReasonForFollowingTheProposalIsNotKept() {
            assertThat(issued(Cases.ready(plan), Orders.concluding(Conclusion.APPROVED, "多余"))
                            .deviationReason())
                    .isNull();
        }

        @ParameterizedTest
        @CsvSource({"APPROVED", "APPROVED_WITH_CONDITIONS"})
        void nobodyApprovesOverARefusedMandatoryMatter(Conclusion conclusion) {
            Application refused = Cases.reviewing(plan)
                    .join(List.of(Said.approved("M-0"), Said.decided("M-1", Outcome.REFUSED)), Cases.LATER)
                    .application();

            assertDeclined(refused.issue(Orders.concluding(conclusion, "特事特办")), Refusal.MANDATORY_MATTER_REFUSED);
        }

        @Test
        void nobodyIssuesWhoDecided() {
            Application ready = Cases.ready(plan);
            Actor decider = Said.DECIDER;
            IssueOrder order = Orders.by(new Desk(decider, "ZWFW", Desk.Seat.LEAD_WINDOW, true));

            assertDeclined(ready.issue(order), Refusal.DECIDER_MAY_NOT_ISSUE);
        }

        @Test
        void nobodyIssuesWithoutTheLeadWindowsSeat() {
            Application ready = Cases.ready(plan);

            assertDeclined(ready.issue(Orders.by(Cases.CLERK)), Refusal.NOT_YOURS);
            assertDeclined(ready.issue(Orders.by(Cases.APPLICANT)), Refusal.NOT_YOURS);
            assertDeclined(
                    ready.issue(Orders.by(new Desk(new Actor("other", "钱他人"), null, Desk.Seat.APPLICANT, false))),
                    Refusal.NOT_FOUND);
            assertDeclined(
                    ready.issue(Orders.by(new Desk(new Actor("lead-x", "孙牵头"), "WJW", Desk.Seat.LEAD_WINDOW, false))),
                    Refusal.NOT_FOUND);
        }

        @Test
        void theDigestIsTheSameForTheSameContent() {
            Application ready = Cases.ready(plan);

            String digest = issued(ready, Orders.following(ready)).digest();

            assertThat(digest).matches("[0-9a-f]{64}");
            assertThat(issued(Cases.ready(plan), Orders.following(ready)).digest())
                    .isEqualTo(digest);
            assertThat(issued(ready, Orders.concluding(Conclusion.REFUSED, "现场情况变化"))
                            .digest())
                    .isNotEqualTo(digest);
        }

        @Test
        void theDigestTellsApartWhatOnlyLooksTheSame() {
            List<String> digests = new ArrayList<>();
            for (List<String> conditions :
                    List.of(List.of("甲", "乙"), List.of("甲|乙"), List.of("甲;乙"), List.of("甲\n乙"), List.of("甲\\|乙"))) {
                Application ready = Cases.reviewing(plan)
                        .join(List.of(Said.conditional("M-0", conditions), Said.approved("M-1")), Cases.LATER)
                        .application();
                digests.add(issued(ready, Orders.following(ready)).digest());
            }

            assertThat(digests).doesNotHaveDuplicates();
        }

        private Result issued(Application ready, IssueOrder order) {
            return Objects.requireNonNull(
                    Cases.changed(ready.issue(order)).state().result());
        }
    }

    private static void assertDeclined(Decision<Application, ?, Refusal> decision, Refusal refusal) {
        assertThat(decision).isEqualTo(new Decision.Declined<>(refusal));
    }
}
