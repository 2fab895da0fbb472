package cn.lianshen.reporting.persistence;

import cn.lianshen.reporting.usecase.CaseRecords;
import cn.lianshen.reporting.usecase.DayTallies;
import cn.lianshen.reporting.usecase.RebuildNote;
import cn.lianshen.worktime.WorkCalendar;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything is kept in the service's own database. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    CaseRecords caseRecords(MongoDatabase database) {
        return new MongoCaseRecords(database);
    }

    @Bean
    DayTallies dayTallies(MongoDatabase database, WorkCalendar calendar, Clock clock) {
        return new MongoDayTallies(database, calendar.version(), clock);
    }

    @Bean
    RebuildNote rebuildNote(MongoDatabase database) {
        return new MongoRebuildNote(database);
    }
}
