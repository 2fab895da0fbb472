package cn.lianshen.intake.catalogue.persistence;

import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Planner;
import cn.lianshen.intake.catalogue.file.CatalogueFile;
import cn.lianshen.worktime.WorkCalendar;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The published catalogue and what computes with it. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(MongoDatabase database, Clock clock) throws IOException {
        byte[] json = new ClassPathResource("catalogue/schemes.json").getContentAsByteArray();
        return new StoredCatalogue(CatalogueFile.read(json), new PublishedSchemes(database, clock));
    }

    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendar.builtIn();
    }

    @Bean
    Planner planner(Catalogue catalogue, WorkCalendar calendar) {
        return new Planner(catalogue, calendar);
    }
}
