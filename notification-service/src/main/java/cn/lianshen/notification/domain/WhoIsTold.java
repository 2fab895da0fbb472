package cn.lianshen.notification.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says who is told what about an event. The words name the case, the matter and the department, never a person, an opinion or a
 * reason: those are one click away, behind the access rules of the service that owns them.
 */
public final class WhoIsTold {

    /** The type of the one notice that is not about a case. */
    static final String SUBSCRIPTION_DISABLED = "lianshen.subscription.disabled.v1";

    private WhoIsTold() {}

    /** One thing to say to some recipients. */
    record Message(List<Recipient> recipients, LocalizedText title, LocalizedText text) {}

    /** What to say about an event; nothing if it concerns nobody. */
    static List<Message> about(CaseEvent event, CaseFacts facts) {
        return switch (event) {
            case ApplicationSubmitted _ ->
                List.of(to(window(facts), NoticeWording.submitted(), NoticeWording.aboutSubmission(facts)));
            case ApplicationAccepted _ ->
                List.of(to(applicant(facts), NoticeWording.accepted(), NoticeWording.aboutAcceptance(facts)));
            case ApplicationNotAccepted _ ->
                List.of(to(applicant(facts), NoticeWording.notAccepted(), NoticeWording.aboutNonAcceptance(facts)));
            case ApplicationWithdrawn _ ->
                List.of(to(
                        join(window(facts), departments(facts)),
                        NoticeWording.withdrawn(),
                        NoticeWording.aboutWithdrawal(facts)));
            case ApplicationReadyForResult _ ->
                List.of(to(window(facts), NoticeWording.ready(), NoticeWording.aboutReadiness(facts)));
            case ApplicationReviewResumed resumed ->
                List.of(to(
                        window(facts),
                        NoticeWording.resumed(),
                        NoticeWording.aboutResumption(facts, resumed.matter())));
            case ApplicationResultIssued _ ->
                List.of(to(
                        join(applicant(facts), departments(facts)),
                        NoticeWording.issued(),
                        NoticeWording.aboutResult(facts)));
            case ReviewOpened opened ->
                List.of(to(
                        List.of(Recipient.department(opened.department())),
                        NoticeWording.opened(),
                        NoticeWording.aboutOpening(facts, opened)));
            case ReviewDecided decided ->
                List.of(
                        to(
                                window(facts),
                                NoticeWording.decided(),
                                NoticeWording.aboutDecision(
                                        facts, decided.matter(), decided.department(), decided.outcome())),
                        to(
                                applicant(facts),
                                NoticeWording.progressed(),
                                NoticeWording.aboutProgress(facts, decided.matter(), decided.department())));
            case ReviewDecisionCorrected corrected ->
                List.of(
                        to(
                                window(facts),
                                NoticeWording.corrected(),
                                NoticeWording.aboutDecision(
                                        facts, corrected.matter(), corrected.department(), corrected.outcome())),
                        to(
                                applicant(facts),
                                NoticeWording.corrected(),
                                NoticeWording.aboutProgress(facts, corrected.matter(), corrected.department())));
            case ReviewCancelled cancelled ->
                List.of(to(
                        List.of(Recipient.department(cancelled.department())),
                        NoticeWording.cancelled(),
                        NoticeWording.aboutCancellation(facts, cancelled)));
            case ReviewClaimed _, ReviewReleased _ -> List.of();
        };
    }

    /** The notices of an event, one for each message that is for anybody. */
    public static List<Notice> notices(CaseEvent event, CaseFacts facts, String eventId, String type, Instant at) {
        List<Notice> notices = new ArrayList<>();
        int part = 0;
        for (Message message : about(event, facts)) {
            part++;
            if (!message.recipients().isEmpty()) {
                notices.add(new Notice(
                        eventId,
                        part,
                        message.recipients(),
                        type,
                        event.applicationId(),
                        message.title(),
                        message.text(),
                        at,
                        List.of()));
            }
        }
        return notices;
    }

    /**
     * The notice to the owner of a subscription that is being disabled.
     *
     * @param because what makes this disabling different from an earlier one of the same subscription
     */
    public static Notice ofDisabling(Subscription subscription, Subscription.State state, String because, Instant at) {
        return new Notice(
                subscription.id() + ":" + state + ":" + because,
                1,
                List.of(Recipient.account(subscription.owner())),
                SUBSCRIPTION_DISABLED,
                null,
                NoticeWording.disabled(),
                NoticeWording.aboutDisabling(subscription, state),
                at,
                List.of());
    }

    private static Message to(List<Recipient> recipients, LocalizedText title, LocalizedText text) {
        return new Message(recipients, title, text);
    }

    private static List<Recipient> window(CaseFacts facts) {
        String department = facts.leadDepartment();
        return department == null ? List.of() : Recipient.windows(department);
    }

    private static List<Recipient> applicant(CaseFacts facts) {
        String account = facts.applicant();
        return account == null ? List.of() : List.of(Recipient.account(account));
    }

    private static List<Recipient> departments(CaseFacts facts) {
        return facts.departments().stream().sorted().map(Recipient::department).toList();
    }

    private static List<Recipient> join(List<Recipient> some, List<Recipient> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
