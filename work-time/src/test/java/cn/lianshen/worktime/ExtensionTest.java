package cn.lianshen.worktime;

import static cn.lianshen.worktime.ApproverRole.AGENCY_HEAD;
import static cn.lianshen.worktime.ApproverRole.GOVERNMENT_HEAD;
import static cn.lianshen.worktime.Moments.at;
import static cn.lianshen.worktime.Moments.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private static final Instant IN_TIME = noon("2025-03-20");

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @Test
    void keepsTheOldAndTheNewDueDate() {
        var outcome = single().extend(wish(10, AGENCY_HEAD, IN_TIME), LicensingLaw.DECISION_EXTENSION, calendar);

        assertThat(outcome).isInstanceOfSatisfying(ExtensionOutcome.Extended.class, extended -> {
            assertThat(dayOf(extended.oldDue())).isEqualTo("2025-03-31");
            assertThat(dayOf(extended.newDue())).isEqualTo("2025-04-15");
            assertThat(extended.clock().dueAt(calendar)).isEqualTo(extended.newDue());
            assertThat(extended.clock().dueBeforeExtension(calendar)).isEqualTo(extended.oldDue());
        });
    }

    @Test
    void extendsAJointCaseByFifteenDaysFromTheSameStart() {
        var joint = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 3, 2), LicensingLaw.JOINT_DECISION);
        var sixty = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 3, 2), Limit.workingDays(60));

        var outcome = joint.extend(
                wish(15, GOVERNMENT_HEAD, noon("2026-05-08")), LicensingLaw.JOINT_DECISION_EXTENSION, calendar);

        assertThat(outcome).isInstanceOfSatisfying(ExtensionOutcome.Extended.class, extended -> {
            assertThat(dayOf(extended.oldDue())).isEqualTo("2026-05-08");
            assertThat(extended.newDue()).isEqualTo(sixty.dueAt(calendar));
        });
    }

    @Test
    void isRefusedTheSecondTime() {
        var extended = new LegalClock(
                ClockKind.STATUTORY,
                noon("2025-03-03"),
                LicensingLaw.DECISION,
                List.of(),
                wish(5, AGENCY_HEAD, IN_TIME));

        assertRefused(extended, wish(5, AGENCY_HEAD, IN_TIME), ExtensionRefusal.ALREADY_EXTENDED);
    }

    @Test
    void isGrantedUntilTheLastMomentOfTheDueDayAndRefusedAfterIt() {
        var lastMoment = at("2025-04-01T00:00").minusNanos(1);

        assertThat(single().extend(wish(10, AGENCY_HEAD, lastMoment), LicensingLaw.DECISION_EXTENSION, calendar))
                .isInstanceOf(ExtensionOutcome.Extended.class);
        assertRefused(single(), wish(10, AGENCY_HEAD, at("2025-04-01T00:00")), ExtensionRefusal.EXPIRED);
    }

    @Test
    void isRefusedIfTheLawAllowsLessOrAnotherMustApprove() {
        assertRefused(single(), wish(11, AGENCY_HEAD, IN_TIME), ExtensionRefusal.TOO_LONG);
        assertRefused(single(), wish(10, GOVERNMENT_HEAD, IN_TIME), ExtensionRefusal.WRONG_APPROVER);
        assertRefused(
                single(),
                new Extension(Limit.calendarDays(3), "李局长", AGENCY_HEAD, "需补充论证", IN_TIME),
                ExtensionRefusal.UNIT_DIFFERS);
    }

    @Test
    void needsAnApproverAndAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extension(Limit.workingDays(1), " ", AGENCY_HEAD, "需补充论证", IN_TIME));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extension(Limit.workingDays(1), "李局长", AGENCY_HEAD, "", IN_TIME));
        assertThatIllegalArgumentException().isThrownBy(() -> wish(0, AGENCY_HEAD, IN_TIME));
    }

    @Test
    void aCaseFinishedLateStaysLate() {
        var finished = noon("2025-04-01");

        assertRefused(single(), wish(10, AGENCY_HEAD, noon("2025-04-02")), ExtensionRefusal.EXPIRED);
        assertThat(single().read(finished, calendar).overdue()).isTrue();
        assertThat(single().withPauses(List.of(Pause.open(PauseTypes.HEARING, finished)))
                        .read(finished, calendar)
                        .overdue())
                .isTrue();
    }

    private void assertRefused(LegalClock clock, Extension wish, ExtensionRefusal reason) {
        assertThat(clock.extend(wish, LicensingLaw.DECISION_EXTENSION, calendar))
                .isEqualTo(new ExtensionOutcome.Refused(reason));
    }

    private static LegalClock single() {
        return LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2025, 3, 3), LicensingLaw.DECISION);
    }

    private static Extension wish(int days, ApproverRole role, Instant grantedAt) {
        return new Extension(Limit.workingDays(days), "李局长", role, "需补充论证", grantedAt);
    }

    private static LocalDate dayOf(DueDate due) {
        return ((DueDate.Exact) due).day();
    }
}
