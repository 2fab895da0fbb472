package cn.lianshen.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.notification.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhoIsToldTest {

    private static final String ID = "app-1";

    @Test
    void tellsEachEventToThoseItConcerns() {
        assertThat(told(Story.whole(ID)))
                .containsExactly(
                        Map.entry("ApplicationSubmitted", "window:FGW window:ZWFW"),
                        Map.entry("ApplicationAccepted", "account:applicant"),
                        Map.entry("ReviewOpened", "department:FGW"),
                        Map.entry("ReviewOpened", "department:ZJJ"),
                        Map.entry("ReviewClaimed", ""),
                        Map.entry("ReviewDecided", "window:FGW window:ZWFW account:applicant"),
                        Map.entry("ReviewDecided", "window:FGW window:ZWFW account:applicant"),
                        Map.entry("ApplicationReadyForResult", "window:FGW window:ZWFW"),
                        Map.entry("ReviewDecisionCorrected", "window:FGW window:ZWFW account:applicant"),
                        Map.entry("ApplicationResultIssued", "account:applicant department:FGW department:ZJJ"),
                        Map.entry("ReviewCancelled", "department:FGW"));
    }

    @Test
    void tellsAWithdrawalToTheWindowAndEveryDepartment() {
        assertThat(told(Story.of(ID).submitted().accepted().withdrawn()).getLast())
                .isEqualTo(Map.entry("ApplicationWithdrawn", "window:FGW window:ZWFW department:FGW department:ZJJ"));
    }

    @Test
    void tellsNobodyWrongIfTheFirstEventsAreMissing() {
        assertThat(told(Story.of(ID).decided("M1", Story.FGW, Outcome.APPROVED)))
                .containsExactly(Map.entry("ReviewDecided", ""));
    }

    @Test
    void saysNothingAboutPeople() {
        assertThat(notices(Story.whole(ID)))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.toString()).doesNotContain(Story.CANARY));
    }

    @Test
    void namesTheCaseTheMatterAndTheDepartmentInBothLanguages() {
        Notice decided = notices(Story.whole(ID)).stream()
                .filter(notice -> notice.type().equals("ReviewDecided"))
                .findFirst()
                .orElseThrow();

        assertThat(decided.text().zh()).isEqualTo("办件 LS-app-1 的“事项M1”：部门FGW同意。");
        assertThat(decided.text().en()).isEqualTo("Application LS-app-1 — “事项M1 (en)”: 部门FGW (en) approved.");
    }

    private static List<Map.Entry<String, String>> told(Story story) {
        List<Notice> notices = notices(story);
        return story.events().stream()
                .map(event -> Map.entry(
                        event.getClass().getSimpleName(),
                        notices.stream()
                                .filter(notice -> notice.cause()
                                        .equals("" + story.events().indexOf(event)))
                                .flatMap(notice -> notice.recipients().stream())
                                .map(Recipient::key)
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private static List<Notice> notices(Story story) {
        CaseFacts facts = CaseFacts.unknown(ID);
        List<Notice> notices = new ArrayList<>();
        for (CaseEvent event : story.events()) {
            facts = facts.learn(event);
            String cause = "" + story.events().indexOf(event);
            notices.addAll(
                    WhoIsTold.notices(event, facts, cause, event.getClass().getSimpleName(), Instant.EPOCH));
        }
        return notices;
    }
}
