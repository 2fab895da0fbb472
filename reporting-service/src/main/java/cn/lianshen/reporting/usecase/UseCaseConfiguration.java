package cn.lianshen.reporting.usecase;

import cn.lianshen.worktime.WorkCalendar;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use cases of what they need. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfiguration {

    @Bean
    UpdateCaseRecords updateCaseRecords(CaseRecords records, DayTallies tallies, WorkCalendar calendar) {
        return new UpdateCaseRecords(records, tallies, calendar);
    }

    @Bean
    CountDays countDays(CaseRecords records, DayTallies tallies, WorkCalendar calendar, Clock clock) {
        return new CountDays(records, tallies, calendar, clock);
    }

    @Bean
    ReportMonth reportMonth(CountDays days, Clock clock) {
        return new ReportMonth(days, clock);
    }

    @Bean
    RecountMonth recountMonth(CaseLog log, ReportMonth reports, WorkCalendar calendar) {
        return new RecountMonth(log, reports, calendar);
    }

    @Bean
    RebuildRecords rebuildRecords(
            CaseRecords records,
            DayTallies tallies,
            CaseLog caseLog,
            CaseReplay replay,
            RebuildNote note,
            Clock clock) {
        return new RebuildRecords(records, tallies, caseLog, replay, note, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> whenReadyResumeTheRebuild(RebuildRecords rebuildRecords) {
        return _ -> rebuildRecords.resume();
    }
}
